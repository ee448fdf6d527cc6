using System.Diagnostics;

namespace OriginScript.Mutation;

/// <summary>Mutation tests of src/Engine; <see cref="Options.Usage"/> says how to call them.</summary>
internal static class Program
{
    private const string Tests = "OriginScript.Engine.Tests.dll";
    private const string Mutated = "OriginScript.Engine.dll";

    private static async Task<int> Main(string[] words)
    {
        if (words is ["worker", var folder])
        {
            // Tests find their data beside themselves.
            AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", folder + Path.DirectorySeparatorChar);
            var answers = Console.Out;
            Console.SetOut(TextWriter.Null);
            await new Worker(new(folder, Tests, Mutated), Console.In, answers).Run().ConfigureAwait(false);
            return 0;
        }

        if (Options.Parse(words) is not { } options)
        {
            Console.Error.WriteLine(Options.Usage);
            return words is ["--help"] ? 0 : 2;
        }

        var root = FindRoot();
        var work = Path.Combine(root, "obj", "mutation");
        var watch = Stopwatch.StartNew();
        var mutants = Prepare(root, work, options.File);
        var run = new MutationRun(work, mutants, options.Workers);
        await run.TryAll().ConfigureAwait(false);
        var report = new MutationReport(mutants.Count, run, options.Bar);
        var path = Path.Combine(root, "TestResults", "mutants.md");
        report.Write(path, watch.Elapsed);
        Console.WriteLine($"The survivors are listed in {Path.GetRelativePath(root, path)}.");
        Console.WriteLine(report.Summary);
        return report.IsPassed ? 0 : 1;
    }

    /// <summary>Copies the built tests and replaces the engine beside them by the mutated one.</summary>
    private static IReadOnlyList<Mutant> Prepare(string root, string work, string only)
    {
        var built = Path.Combine(root, "tests", "Engine", "bin", "Debug", "net10.0");
        var engine = Path.Combine(root, "src", "Engine");
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(work, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var sources = Directory
            .EnumerateFiles(engine, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuildOutput(engine, file))
            .Order(StringComparer.Ordinal)
            .ToLookup(file => only.Length == 0 || Path.GetFileName(file) == only);
        if (!sources[true].Any())
            throw new InvalidOperationException($"{only} is not a file of src/Engine");
        var generated = Directory.EnumerateFiles(Path.Combine(engine, "obj", "Debug", "net10.0"), "*.cs");
        var abstractions = Path.Combine(built, "OriginScript.Abstractions.dll");
        return MutatedAssembly.Compile([.. sources[true]], [.. sources[false], .. generated], [abstractions], Path.Combine(work, Mutated));
    }

    private static bool IsBuildOutput(string folder, string file) => Path.GetRelativePath(folder, file).Split('/', '\\')[0] is "obj" or "bin";

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OriginScript.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("no parent folder contains OriginScript.sln");
        return folder;
    }
}
