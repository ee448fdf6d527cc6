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
    public async Task Builds_runs_is_undone_and_keeps_the_laws()
    {
        await WriteFiles();
        await RunTool("build", "motd", $"-p:OriginScript={_origin.Program}", "-o", "plugins/OriginScript.Motd", "--nologo", "-v", "quiet");
        Assert.Contains("OriginScript.Motd 0.1.0 ", (await _origin.Run("plugin", "list")).Output);
        var run = await _origin.Run("run", "motd.csx", "--yes", "--motd-folder", "board");
        Assert.True(run.ExitCode == 0 && run.Output.Contains("+ task: motd:set web Welcome."), run.ToString());
        Assert.Equal(("Welcome.", "See board/web."), (ReadMessage("web"), ReadMessage("db")));
        await ChangeAndUndo();
        await RunTool(
            "test",
            "motd.tests",
            $"-p:OriginScript={_origin.Program}",
            $"-p:Testing={AppContext.BaseDirectory}",
            "--nologo",
            "-v",
            "quiet"
        );
    }

    private async Task ChangeAndUndo()
    {
        _origin.Environment["MOTD_FOLDER"] = "board";
        var changed = await _origin.Run("motd:set", "web", "Closed.");
        Assert.True(changed.ExitCode == 0, changed.ToString());
        var live = await _origin.Run("plan", "motd.csx", "--live");
        Assert.Contains("# message \"Closed.\" -> message \"Welcome.\"", live.Output);
        var help = await _origin.Run("help", "motd:set");
        Assert.Contains("Gives the host a message of the day.", help.Output);
        await _origin.Run("run", "motd.csx", "--yes");
        var undo = await _origin.Run("undo", "motd.csx", "--yes");
        Assert.True(undo.ExitCode == 0 && !File.Exists(Path.Combine(_folder.FullName, "board", "web")), undo.ToString());
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "wrong.csx"), "Host(\"db\").Motd(Host(\"web\").MotdFile);");
        Assert.Contains(
            "{web.motdfile}, which no earlier step provides. Call .Motd(message) before it.",
            (await _origin.Run("plan", "wrong.csx")).Errors
        );
    }

    private string ReadMessage(string host) => File.ReadAllText(Path.Combine(_folder.FullName, "board", host));

    private async Task WriteFiles()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Origin.Root, "docs", "writing-a-plugin.md"));
        await WriteBlocks(page, "xml", "motd/Motd.csproj", "motd.tests/Motd.Tests.csproj");
        await WriteBlocks(page, "csharp", "motd/Motd.cs", "motd.tests/MotdTests.cs");
        await WriteBlocks(page, "csx", "motd.csx");
    }

    private async Task WriteBlocks(string page, string kind, params string[] files)
    {
        var blocks = Regex.Matches(page, $"```{kind}\n(.*?)```", RegexOptions.Singleline);
        Assert.Equal(files.Length, blocks.Count);
        foreach (var (file, block) in files.Zip(blocks))
        {
            var path = Path.Combine(_folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, block.Groups[1].Value);
        }
    }

    private async Task RunTool(params string[] words)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", words) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true }
        )!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }
}
