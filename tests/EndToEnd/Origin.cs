using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OriginScript.EndToEnd.Tests;

/// <summary>The output and exit code of the program.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors)
{
    public override string ToString() => $"exit {ExitCode}\n--- stdout\n{Output}\n--- stderr\n{Errors}";
}

/// <summary>The real program, as <c>build.sh</c> published it, in an isolated environment: empty home, no credentials, no terminal.</summary>
internal sealed class Origin : IDisposable
{
    /// <summary>The timeout of a command.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("origin-home-");

    public Origin() =>
        Environment = new()
        {
            ["HOME"] = Home,
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["XDG_CACHE_HOME"] = SharedCache,
            ["DOTNET_ROOT"] = Path.GetDirectoryName(Path.GetFullPath(System.Environment.ProcessPath ?? "/usr/bin/dotnet"))!,
        };

    public static string Root { get; } = FindRoot();

    /// <summary>Compiled recipes are shared between tests: a first run takes a second.</summary>
    public static string SharedCache { get; } = Directory.CreateTempSubdirectory("origin-cache-").FullName;

    public Dictionary<string, string> Environment { get; }

    public string Home => _home.FullName;

    public string Folder { get; init; } = Root;

    /// <summary>The published program; a test that removes plugins uses its own copy.</summary>
    public string Program { get; init; } = Path.Combine(Root, "dist");

    public void Dispose() => _home.Delete(recursive: true);

    public async Task<Outcome> Run(params string[] words)
    {
        using var process = Start(words);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Timeout);
        await process.WaitForExitAsync(limit.Token);
        return new(process.ExitCode, await output, await errors);
    }

    public Process Start(params string[] words) => StartProgram("dotnet", [Path.Combine(Program, "origin.dll"), .. words]);

    /// <summary>Starts another program, which starts this one, in the same environment.</summary>
    public Process StartProgram(string program, string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = Path.GetDirectoryName(file)!;
        while (!File.Exists(Path.Combine(folder, "OriginScript.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("OriginScript.sln is not above the tests");
        return folder;
    }
}
