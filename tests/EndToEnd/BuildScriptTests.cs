using System.Diagnostics;

namespace OriginScript.EndToEnd.Tests;

/// <summary>What a build does with the program's folder of before.</summary>
public sealed class BuildScriptTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public BuildScriptTests()
    {
        foreach (var plugin in new[] { "old/plugins/Own", "old/plugins/Dropped", "old/plugins/Added", "new/plugins/Own" })
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, plugin));
            File.WriteAllText(Path.Combine(_folder.Path, plugin, "content"), plugin);
        }
    }

    private IEnumerable<string?> Plugins => Directory.GetDirectories(Path.Combine(_folder.Path, "new", "plugins")).Select(Path.GetFileName).Order();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_plugin_that_was_put_into_the_program_s_own_folder_survives_the_next_build()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "old", "own-plugins.txt"), "Dropped\nOwn\n");
        Assert.Equal("The plugin Added, which is not one of the program's own, was kept.\n", await KeepPlugins());
        Assert.Equal(["Added", "Own"], Plugins);
        Assert.Equal("new/plugins/Own", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "new", "plugins", "Own", "content")));
        Assert.Equal("Own\n", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "new", "own-plugins.txt")));
    }

    [Fact]
    public async Task A_build_of_before_the_list_tells_nothing_about_its_plugins()
    {
        Assert.Empty(await KeepPlugins());
        Assert.Equal(["Own"], Plugins);
    }

    private async Task<string> KeepPlugins()
    {
        var start = new ProcessStartInfo("bash", ["-c", $"set -euo pipefail; source '{Path.Combine(Origin.Root, "build.sh")}'; keep_plugins old new"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, errors);
        return errors;
    }
}
