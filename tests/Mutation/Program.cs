using System.Diagnostics;
using System.Globalization;

namespace OriginScript.Mutation;

/// <summary>
/// Mutation tests of src/Engine. Needs a build of tests/Engine. <c>dotnet run --project tests/Mutation -- BAR [FILE]</c>: the least score in percent, and
/// the only file to mutate. Exit code 1 below the bar.
/// </summary>
internal static class Program
{
    private const string Tests = "OriginScript.Engine.Tests.dll";
    private const string Mutated = "OriginScript.Engine.dll";

    private static async Task<int> Main(string[] words)
    {
        if (words is ["worker", var folder])
        {
            var answers = Console.Out;
            Console.SetOut(TextWriter.Null);
            await new Worker(new(folder, Tests, Mutated), Console.In, answers).Run().ConfigureAwait(false);
            return 0;
        }

        var root = FindRoot();
        var work = Path.Combine(root, "obj", "mutation");
        var watch = Stopwatch.StartNew();
        var mutants = Prepare(root, work, words.Length > 1 ? words[1] : "");
        var run = new MutationRun(work, mutants, Environment.ProcessorCount);
        var survivors = await run.FindSurvivors().ConfigureAwait(false);
        foreach (var mutant in survivors)
            Console.WriteLine($"survived: {mutant}");
        var bar = double.Parse(words[0], CultureInfo.InvariantCulture);
        var score = 100.0 * (mutants.Count - survivors.Count) / mutants.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mutants.Count} mutants, {mutants.Count - survivors.Count} killed by {run.Coverage.Tests} tests, {run.Coverage.Unreached} not reached, in {watch.Elapsed.TotalSeconds:0} s: score {score:0.0}, bar {bar:0.0}"));
        return score >= bar ? 0 : 1;
    }

    /// <summary>Copies the built tests and replaces the engine beside them by the mutated one.</summary>
    private static IReadOnlyList<Mutant> Prepare(string root, string work, string only)
    {
        var built = Path.Combine(root, "tests", "Engine", "bin", "Debug", "net10.0");
        var engine = Path.Combine(root, "src", "Engine");
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
        Directory.CreateDirectory(work);
        foreach (var file in Directory.EnumerateFiles(built))
            File.Copy(file, Path.Combine(work, Path.GetFileName(file)));
        var sources = Directory.EnumerateFiles(engine, "*.cs", SearchOption.AllDirectories).Where(file => !IsBuildOutput(engine, file)).Order(StringComparer.Ordinal).ToLookup(file => only.Length == 0 || Path.GetFileName(file) == only);
        var generated = Directory.EnumerateFiles(Path.Combine(engine, "obj", "Debug", "net10.0"), "*.cs");
        return MutatedAssembly.Compile([.. sources[true]], [.. sources[false], .. generated], [Path.Combine(built, "OriginScript.Abstractions.dll")], Path.Combine(work, Mutated));
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
