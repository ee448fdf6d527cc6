using System.Diagnostics;

namespace OriginScript.EndToEnd.Tests;

/// <summary>Recipes whose code does not end, or ends the program.</summary>
public sealed class EvaluationTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Origin _origin;

    public EvaluationTests() => _origin = new() { Folder = _folder.Path };

    public void Dispose()
    {
        _origin.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("while (true) { }", "plan")]
    [InlineData("Thread.Sleep(Timeout.Infinite);", "run --yes --sandbox")]
    public async Task A_recipe_that_does_not_end_says_so_and_can_be_stopped(string source, string command)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "r.csx"), $"using System.Threading;\nHost(\"a\");\n{source}");
        using var process = _origin.Start([.. command.Split(' '), "r.csx"]);
        Assert.Equal(
            "r.csx is still running its own code after 10 s, so there is no plan yet. Press Ctrl-C to stop it.",
            await process.StandardError.ReadLineAsync().WaitAsync(_origin.Timeout)
        );
        Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();
        try
        {
            await process.WaitForExitAsync().WaitAsync(_origin.Timeout);
        }
        finally
        {
            process.Kill();
        }

        Assert.Equal((5, ""), (process.ExitCode, await process.StandardOutput.ReadToEndAsync()));
    }

    [Theory]
    [InlineData("calls exit", "Environment.Exit(0);")]
    [InlineData("calls exit by reflection", "typeof(Environment).GetMethod(\"Exit\")!.Invoke(null, new object[] { 0 });")]
    [InlineData(
        "throws in async void",
        "async void Boom()\n{\n    await Task.Yield();\n    throw new InvalidOperationException(\"No.\");\n}\nBoom();"
    )]
    [InlineData(
        "throws on a thread",
        "new System.Threading.Thread(() => throw new InvalidOperationException(\"No.\")).Start(); await Task.Delay(60_000);"
    )]
    public async Task A_recipe_that_ends_the_program_never_looks_like_a_success(string name, string source)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "r.csx"), $"Host(\"a\");\n{source}");
        Snapshot.AssertMatches(_folder.Mask((await _origin.Run("plan", "r.csx")).ToString(), _origin), name.Replace(' ', '_'));
    }
}
