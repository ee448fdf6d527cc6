using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>Recipes that declare what the test says. Those in the cache are known without being loaded.</summary>
internal sealed class ShelfRecipes : IRecipes
{
    public static Parameter[] Baseinstance { get; } =
    [
        new("name", ParameterType.Text, Positional: true, Required: true, null, "The host's name."),
        new("hostname", ParameterType.Text, Positional: false, Required: false, null, "Its full DNS name."),
        new("disksize", ParameterType.Int, Positional: false, Required: false, 8, "Size of the root disk in GB."),
        new("groups", ParameterType.Texts, Positional: false, Required: false, new[] { "default" }, "Security groups."),
        new("elasticip", ParameterType.Bool, Positional: false, Required: false, true, "Give it a fixed address."),
    ];

    public IReadOnlyList<Parameter> Parameters { get; set; } = Baseinstance;

    public IReadOnlyList<string> Warnings { get; set; } = [];

    public bool InCache { get; set; } = true;

    public List<string> Loaded { get; } = [];

    public Signature? Declared(string path) => InCache ? Signature(path) : null;

    public Script Load(string path)
    {
        Loaded.Add(path);
        return new(Signature(path), Path.GetDirectoryName(path)!, _ => Task.FromResult<Text?>(null)) { Needs = ["OriginScript.Shelf"], Warnings = Warnings };
    }

    public string Explain(string path) => $"hit {Path.GetFileName(path)}";

    private Signature Signature(string path) =>
        new(Path.GetFileNameWithoutExtension(path), TaskKind.Recipe, "Brings up one instance.", Asks: false, Parameters, "", path, "");
}
