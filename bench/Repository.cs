using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OriginScript.Bench;

/// <summary>The program's folder, and a work folder for the compared tools, kept between benchmarks.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string WorkFolder { get; } = Directory.CreateTempSubdirectory("origin-bench-").FullName;

    public static Command Origin(string name, params string[] words) => new(name, Path.Combine(Root, "origin"), words);

    /// <summary>The published program without the wrapper that looks for newer sources.</summary>
    public static Command Program(string name, params string[] words) => Command.Dotnet(name, [Path.Combine(Root, "dist", "origin.dll"), .. words]);

    public static string Write(string name, string text)
    {
        var path = Path.Combine(WorkFolder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary><c>dotnet hello.dll</c>: the minimum that any .NET program takes.</summary>
    public static async Task<string> BuildHello()
    {
        var project = Write(
            "hello/hello.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
            """
        );
        Write("hello/Program.cs", "System.Console.WriteLine(\"hello\");");
        await RunOrThrow("dotnet", "build", project, "-c", "Release", "-v", "quiet", "--nologo", "-o", Path.Combine(WorkFolder, "hello", "out"));
        return Path.Combine(WorkFolder, "hello", "out", "hello.dll");
    }

    public static async Task RunOrThrow(string program, params string[] words)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, words)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = WorkFolder,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', words)}: {await output}{await errors}");
    }

    private static string FindRoot([CallerFilePath] string file = "") => Path.GetDirectoryName(Path.GetDirectoryName(file))!;
}
