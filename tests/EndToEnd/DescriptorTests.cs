using System.Diagnostics;

namespace OriginScript.EndToEnd.Tests;

/// <summary>The program with standard output and error that cannot be written, with few files that it may open, and with files that have no end.</summary>
public sealed class DescriptorTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Origin _origin;

    public DescriptorTests()
    {
        _origin = new() { Folder = _folder.Path };
        File.WriteAllText(Path.Combine(_folder.Path, "r.csx"), "Host(\"db\").At(\"192.0.2.1\").Package(\"git\");");
        File.WriteAllText(Path.Combine(_folder.Path, "bytes.csx"), "\0\u0001\u0002ELF\0\0");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder.csx"));
    }

    public void Dispose()
    {
        _origin.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("closed output", "$O plan r.csx >&-")]
    [InlineData("full output", "$O plan r.csx > /dev/full")]
    [InlineData("full output with json", "$O plan r.csx --json > /dev/full")]
    [InlineData("full output of a list", "$O list > /dev/full")]
    [InlineData("closed errors", "$O plan nosuch.csx 2>&-")]
    [InlineData("full errors", "$O check r.csx 2> /dev/full")]
    [InlineData("everything closed", "$O plan r.csx <&- >&- 2>&-")]
    [InlineData("64 files", "ulimit -n 64; $O plan r.csx")]
    [InlineData("255 files", "ulimit -n 255; $O plan r.csx")]
    [InlineData("256 files", "ulimit -n 256; $O plan r.csx")]
    [InlineData("32 files", "ulimit -n 32; $O plan r.csx")]
    [InlineData("a pipe", "mkfifo p.csx; $O plan p.csx")]
    [InlineData("a device", "$O plan /dev/zero")]
    [InlineData("a pipe on standard input", "cat r.csx | $O plan /dev/stdin")]
    [InlineData("a folder", "$O check folder.csx")]
    [InlineData("an empty file", ": > empty.csx; $O run empty.csx --yes --sandbox")]
    [InlineData("bytes", "$O check bytes.csx")]
    public async Task It_ends_with_a_sentence_and_its_exit_code(string name, string script)
    {
        var outcome = await RunShell(script.Replace("$O", $"dotnet {Path.Combine(_origin.Program, "origin.dll")}", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Snapshot.AssertMatches($"{script}\n{_folder.Mask(outcome.ToString(), _origin)}", name.Replace(' ', '_'));
    }

    private async Task<Outcome> RunShell(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in _origin.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(_origin.Timeout);
        return new(process.ExitCode, await output, await errors);
    }
}
