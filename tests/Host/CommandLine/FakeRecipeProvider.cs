using OriginScript.Host.CommandLine;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>Recipes with the parameters that a test sets. Cached ones are known without being loaded.</summary>
internal sealed class FakeRecipeProvider : IRecipeProvider
{
    public static Parameter[] Baseinstance { get; } =
    [
        new("name", ParameterType.Text, IsPositional: true, IsRequired: true, null, "The host's name."),
        new("hostname", ParameterType.Text, IsPositional: false, IsRequired: false, null, "Its full DNS name."),
        new("disksize", ParameterType.Int, IsPositional: false, IsRequired: false, 8, "Size of the root disk in GB."),
        new("groups", ParameterType.Texts, IsPositional: false, IsRequired: false, new[] { "default" }, "Security groups."),
        new("elasticip", ParameterType.Bool, IsPositional: false, IsRequired: false, true, "Give it a fixed address."),
    ];

    public IReadOnlyList<Parameter> Parameters { get; set; } = Baseinstance;

    public IReadOnlyList<string> Warnings { get; set; } = [];

    public IReadOnlyList<string> SecretVariables { get; set; } = [];

    public bool IsCached { get; set; } = true;

    public List<string> Loaded { get; } = [];

    public CommandSignature? FindSignature(string path) => IsCached ? CreateSignature(path) : null;

    public PreparedRecipe Load(string path)
    {
        Loaded.Add(path);
        return new(CreateSignature(path), Path.GetDirectoryName(path)!, _ => Task.FromResult<Text?>(null))
        {
            RequiredPlugins = ["OriginScript.Shelf"],
            Warnings = Warnings,
            SecretVariables = SecretVariables,
        };
    }

    public string Explain(string path) => $"hit {Path.GetFileName(path)}";

    private CommandSignature CreateSignature(string path) =>
        new(
            Path.GetFileNameWithoutExtension(path),
            TaskKind.Recipe,
            "Brings up one instance.",
            RequiresConfirmation: false,
            Parameters,
            "",
            path,
            ""
        );
}
