using System.Diagnostics;
using OriginScript.Host.Tests.Commands;

namespace OriginScript.Host.Tests.Reports;

public sealed class PrintingRecipeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_recipe_prints_by_itself_goes_to_standard_error()
    {
        File.WriteAllText(_folder.In("r.csx"), "System.Console.WriteLine(\"hello\"); Host(\"oak\");");
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [Path.Combine(AppContext.BaseDirectory, "origin.dll"), "plan", _folder.In("r.csx"), "--json"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = _folder.Path, ["XDG_CACHE_HOME"] = _folder.In("cache") },
        };
        using var origin = Process.Start(start)!;
        var output = origin.StandardOutput.ReadToEndAsync();
        var errors = await origin.StandardError.ReadToEndAsync();
        Assert.Equal((false, "hello\n"), ((await output).Contains("hello", StringComparison.Ordinal), errors));
    }
}
