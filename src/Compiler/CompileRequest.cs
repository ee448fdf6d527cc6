namespace OriginScript.Compiler;

/// <summary>What to compile, and what the recipe may use.</summary>
/// <param name="Path">The recipe's full path.</param>
/// <param name="Content">The recipe's bytes: UTF-8, as they were hashed.</param>
internal sealed record CompileRequest(string Path, byte[] Content)
{
    /// <summary>The assembly's name, different from that of any other recipe.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>The plugins that can be used.</summary>
    public IReadOnlyList<PluginReference> Plugins { get; init; } = [];

    /// <summary>The names of options that a recipe must not declare, and whose option each is, <c>"origin plan"</c>.</summary>
    public IReadOnlyDictionary<string, string> ReservedNames { get; init; } = new Dictionary<string, string>();

    /// <summary>All known verbs, including those that cannot be used.</summary>
    public IReadOnlyList<KnownVerb> Verbs { get; init; } = [];
}
