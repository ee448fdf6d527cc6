using OriginScript.Host.Catalog;

namespace OriginScript.Host.Recipes;

/// <summary>What is known of a compiled recipe besides its assembly.</summary>
internal sealed record Entry
{
    /// <summary>What it was compiled from.</summary>
    public required IReadOnlyList<KeyInput> Inputs { get; init; }

    /// <summary>The SHA-256 of the assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>The class and the method that run it.</summary>
    public required (string Type, string Method) EntryPoint { get; init; }

    /// <summary>The comment at its top.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The files that it loads, each with its SHA-256.</summary>
    public IReadOnlyList<KeyInput> Loaded { get; init; } = [];

    /// <summary>The files that were looked for and absent; one that appears may be loaded instead of another.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>The plugins that it references.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What it asks of the command line.</summary>
    public IReadOnlyList<Parameter> Arguments { get; init; } = [];

    /// <summary>What the compiler warned of.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];

    /// <summary>The recipe's full path.</summary>
    public string Path => Inputs.First(input => input.Name == "path").Value;
}
