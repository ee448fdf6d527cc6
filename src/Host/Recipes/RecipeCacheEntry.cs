using OriginScript.Host.Plugins;

namespace OriginScript.Host.Recipes;

/// <summary>What is stored about a compiled recipe besides its assembly.</summary>
internal sealed record RecipeCacheEntry
{
    /// <summary>What it was compiled from.</summary>
    public required IReadOnlyList<CacheKeyInput> Inputs { get; init; }

    /// <summary>The SHA-256 of the assembly.</summary>
    public required string AssemblyHash { get; init; }

    /// <summary>The class and the method of its entry point.</summary>
    public required (string Type, string Method) EntryPoint { get; init; }

    /// <summary>Where its calls are in the source, as <see cref="CallPositions"/> reads it.</summary>
    public string Calls { get; init; } = "";

    /// <summary>The comment at its top.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The files that it loads, each with its SHA-256.</summary>
    public IReadOnlyList<CacheKeyInput> LoadedFiles { get; init; } = [];

    /// <summary>The files that were looked for and did not exist; if one is created later, it may be loaded instead of another.</summary>
    public IReadOnlyList<string> AbsentFiles { get; init; } = [];

    /// <summary>The plugins that it references.</summary>
    public IReadOnlyList<string> RequiredPlugins { get; init; } = [];

    /// <summary>The arguments and options that it declares.</summary>
    public IReadOnlyList<Parameter> Arguments { get; init; } = [];

    /// <summary>The environment variables of the secrets that it names.</summary>
    public IReadOnlyList<string> SecretVariables { get; init; } = [];

    /// <summary>The compiler's warnings.</summary>
    public IReadOnlyList<RecipeDiagnostic> Warnings { get; init; } = [];

    /// <summary>The recipe's full path.</summary>
    public string Path => Inputs.First(input => input.Name == "path").Value;
}
