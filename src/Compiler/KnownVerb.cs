namespace OriginScript.Compiler;

/// <summary>A verb, or an output of a plugin, as error messages describe it.</summary>
/// <param name="Name">The method's name, <c>Dns</c>.</param>
/// <param name="Parameters">The parameter list as written; null if it is not known.</param>
/// <param name="Plugin">The plugin that provides it.</param>
/// <param name="Problem">Why it cannot be used and what to do, as a sentence; null if it can.</param>
internal sealed record KnownVerb(string Name, string? Parameters, string Plugin, string? Problem)
{
    /// <summary>Whether it is not a verb but an extension property with an output of the host, <c>InstanceId</c>.</summary>
    public bool IsOutput { get; init; }

    /// <summary>The full name of the class that declares it; empty if it is not known.</summary>
    public string Type { get; init; } = "";
}
