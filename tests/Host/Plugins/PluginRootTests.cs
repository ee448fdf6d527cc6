using OriginScript.Host.Plugins;

namespace OriginScript.Host.Tests.Plugins;

public sealed class PluginRootTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-roots-");

    [Fact]
    public void Folders_of_the_variable_come_first() =>
        Assert.Equal([_folder.FullName, "/home/ada/.local/share/originscript/plugins", "/program/plugins"], List(_folder.FullName));

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Equal(
            "ORIGIN_PLUGINS lists /nonexistent, which is not there. Correct the variable, or create the folder.",
            Assert.Throws<PluginException>(() => List($"{_folder.FullName}:/nonexistent")).Message
        );

    [Fact]
    public void A_file_is_named() =>
        Assert.Equal(
            "ORIGIN_PLUGINS lists /etc/hostname, which is not a folder. Correct the variable, or create the folder.",
            Assert.Throws<PluginException>(() => List("/etc/hostname")).Message
        );

    public void Dispose() => _folder.Delete();

    private static IEnumerable<string> List(string variable) =>
        PluginRoots.List(
            new()
            {
                GetVariable = name => name == "ORIGIN_PLUGINS" ? variable : null,
                HomeDirectory = "/home/ada",
                CurrentDirectory = "/",
            },
            "/program"
        );
}
