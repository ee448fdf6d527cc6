using System.Reflection;
using System.Runtime.Loader;

namespace OriginScript.Mutation;

/// <summary>Runs xunit tests in this process, one at a time, as often as wanted: a test session of its own for each mutant would take seconds.</summary>
internal sealed class TestRunner
{
    private readonly FieldInfo _active;
    private readonly FieldInfo _reached;

    /// <summary>Loads the tests of a folder, and everything they refer to from there.</summary>
    public TestRunner(string folder, string tests, string mutated)
    {
        var context = new FolderContext(folder);
        var engine = context.LoadFromAssemblyPath(Path.Combine(folder, mutated)).GetType(Switch.TypeName, throwOnError: true)!;
        (_active, _reached) = (engine.GetField("Active")!, engine.GetField("Reached")!);
        Tests =
        [
            .. context
                .LoadFromAssemblyPath(Path.Combine(folder, tests))
                .GetTypes()
                .SelectMany(FindTests)
                .OrderBy(test => test.Name, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<TestCase> Tests { get; }

    /// <summary>Runs one test with one mutant, 0 for none.</summary>
    /// <returns>Why it failed; null if it passed.</returns>
    public async Task<Exception?> Run(TestCase test, int mutant)
    {
        _active.SetValue(null, mutant);
        try
        {
            return await test.Run().ConfigureAwait(false);
        }
        finally
        {
            _active.SetValue(null, 0);
        }
    }

    /// <summary>Runs one test without a mutant and returns the ids of those that it reaches.</summary>
    public async Task<(Exception? Failure, int[] Reached)> Observe(TestCase test, int mutants)
    {
        var reached = new bool[mutants + 1];
        _reached.SetValue(null, reached);
        var failure = await Run(test, 0).ConfigureAwait(false);
        _reached.SetValue(null, null);
        return (failure, [.. Enumerable.Range(1, mutants).Where(id => reached[id])]);
    }

    private static IEnumerable<TestCase> FindTests(Type type)
    {
        if (type.IsAbstract)
            yield break;
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
        {
            var attributes = method.GetCustomAttributes().ToArray();
            if (
                !attributes.Any(attribute =>
                    IsA(attribute, "Xunit.FactAttribute") && attribute.GetType().GetProperty("Skip")!.GetValue(attribute) is null
                )
            )
                continue;
            var data = attributes.Where(attribute => IsA(attribute, "Xunit.Sdk.DataAttribute")).ToArray();
            if (!attributes.Any(attribute => IsA(attribute, "Xunit.TheoryAttribute")))
                yield return new($"{type.Name}.{method.Name}", method, []);
            foreach (var attribute in data)
            {
                foreach (var row in (IEnumerable<object?[]>)attribute.GetType().GetMethod("GetData")!.Invoke(attribute, [method])!)
                    yield return new($"{type.Name}.{method.Name}({string.Join(", ", row)})", method, row);
            }
        }
    }

    private static bool IsA(Attribute attribute, string name)
    {
        for (var type = attribute.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == name)
                return true;
        }

        return false;
    }

    private sealed class FolderContext(string folder) : AssemblyLoadContext("tests")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(folder, $"{assemblyName.Name}.dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
