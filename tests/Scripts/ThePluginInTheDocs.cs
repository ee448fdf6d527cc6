using System.Diagnostics;
using System.Text.RegularExpressions;
using OriginScript.EndToEnd.Tests;

namespace OriginScript.Scripts.Tests;

/// <summary>The plugin of <c>docs/writing-a-plugin.md</c>, built from the page with nothing but the program and the page.</summary>
public sealed class ThePluginInTheDocs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-motd-");
    private readonly Origin _origin;

    public ThePluginInTheDocs()
    {
        _origin = new() { Folder = _folder.FullName };
        _origin.Environment["ORIGIN_PLUGINS"] = Path.Combine(_folder.FullName, "plugins");
    }

    public void Dispose()
    {
        _origin.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Builds_runs_and_is_undone()
    {
        await Build();
        var run = await _origin.Run("run", "motd.csx", "--yes");
        Assert.True(run.ExitCode == 0 && run.Output.Contains("+ task: motd:set web Welcome."), run.ToString());
        Assert.Equal("Welcome.", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "motd", "web")));
        var changed = await _origin.Run("motd:set", "web", "Closed.");
        Assert.True(changed.ExitCode == 0, changed.ToString());
        var live = await _origin.Run("plan", "motd.csx", "--live");
        Assert.Contains("# message \"Closed.\" -> message \"Welcome.\"", live.Output);
        var help = await _origin.Run("help", "motd:set");
        Assert.Contains("Gives the host a message of the day.", help.Output);
        await _origin.Run("run", "motd.csx", "--yes");
        var undo = await _origin.Run("undo", "motd.csx", "--yes");
        Assert.True(undo.ExitCode == 0 && !File.Exists(Path.Combine(_folder.FullName, "motd", "web")), undo.ToString());
    }

    private async Task Build()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Origin.Root, "docs", "writing-a-plugin.md"));
        var source = Directory.CreateDirectory(Path.Combine(_folder.FullName, "source")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "Motd.csproj"), CodeBlock(page, "xml"));
        await File.WriteAllTextAsync(Path.Combine(source, "MotdVerb.cs"), CodeBlock(page, "csharp"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "motd.csx"), CodeBlock(page, "csx"));
        var build = new ProcessStartInfo("dotnet", ["build", source, $"-p:OriginScript={_origin.Program}", "-o", Path.Combine(_folder.FullName, "plugins", "OriginScript.Motd"), "--nologo", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(build)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }

    private static string CodeBlock(string page, string kind) =>
        Regex.Match(page, $"```{kind}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
