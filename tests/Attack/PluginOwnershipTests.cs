using System.Runtime.Versioning;
using OriginScript.Host.Plugins;
using OriginScript.Tests;

namespace OriginScript.Attack.Tests;

/// <summary>A plugin is code that runs as the user; one that somebody else could have written is refused before anything of it is read.</summary>
[SupportedOSPlatform("linux")]
public sealed class PluginOwnershipTests : IDisposable
{
    private readonly string _base = Directory.CreateTempSubdirectory("origin-attack-").FullName;

    public PluginOwnershipTests()
    {
        Directory.CreateDirectory(In("plugins/P/runtimes/linux"));
        File.WriteAllText(In("plugins/P/P.dll"), "");
        File.WriteAllText(In("plugins/P/Sdk.dll"), "");
        File.WriteAllText(In("plugins/P/runtimes/linux/native.so"), "");
    }

    public static TheoryData<string> Places =>
        ["plugins", "plugins/P", "plugins/P/P.dll", "plugins/P/Sdk.dll", "plugins/P/runtimes", "plugins/P/runtimes/linux/native.so"];

    public void Dispose() => Directory.Delete(_base, recursive: true);

    [Fact]
    public void A_plugin_of_ones_own_is_accepted() => Assert.Null(FindProblem());

    [RootTheory]
    [MemberData(nameof(Places))]
    public void A_plugin_of_somebody_else_is_refused_by_name(string place)
    {
        OtherUser.Give(In(place));
        Assert.Equal(
            $"{In(place)} belongs to the user with id 65534, who could have put anything there. Check it and take it over with chown, or remove it.",
            FindProblem()
        );
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_plugin_that_everybody_may_write_to_is_refused_by_name(string place)
    {
        File.SetUnixFileMode(In(place), File.GetUnixFileMode(In(place)) | UnixFileMode.OtherWrite);
        Assert.Equal(
            $"Other users can write to {In(place)}, so anybody could have put it there. Check it, then run chmod -R go-w {In(place)}.",
            FindProblem()
        );
    }

    [RootFact]
    public void A_plugin_that_a_group_may_write_to_is_refused_unless_the_group_is_the_users_own()
    {
        File.SetUnixFileMode(In("plugins/P"), File.GetUnixFileMode(In("plugins/P")) | UnixFileMode.GroupWrite);
        Assert.Null(FindProblem());
        using (var changed = System.Diagnostics.Process.Start("chgrp", ["65534", In("plugins/P")]))
            changed.WaitForExit();
        Assert.StartsWith($"Other users can write to {In("plugins/P")}, ", FindProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_file_of_ones_own_is_accepted()
    {
        File.Move(In("plugins/P/Sdk.dll"), In("Sdk.dll"));
        File.CreateSymbolicLink(In("plugins/P/Sdk.dll"), In("Sdk.dll"));
        Directory.CreateSymbolicLink(In("plugins/P/loop"), In("plugins"));
        Assert.Null(FindProblem());
    }

    [RootFact]
    public void A_link_to_a_file_of_somebody_else_is_refused_by_name()
    {
        File.Move(In("plugins/P/Sdk.dll"), In("Sdk.dll"));
        File.CreateSymbolicLink(In("plugins/P/Sdk.dll"), In("Sdk.dll"));
        OtherUser.Give(In("Sdk.dll"));
        Assert.StartsWith($"{In("plugins/P/Sdk.dll")} belongs to the user with id 65534", FindProblem(), StringComparison.Ordinal);
    }

    private string In(string path) => Path.Combine(_base, path);

    private string? FindProblem() => Assert.Single(PluginFolders.List([In("plugins")])).Problem;
}
