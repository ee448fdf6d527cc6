using OriginScript.Host.Platform;

namespace OriginScript.Host.Plugins;

/// <summary>What a plugin's assembly provides; derived from its metadata and XML docs, never written by hand.</summary>
internal sealed record PluginManifest
{
    /// <summary>The assembly's name.</summary>
    public required string Name { get; init; }

    /// <summary>The informational version; the assembly version if there is none.</summary>
    public string Version { get; init; } = "";

    /// <summary>The full name of the class that implements <see cref="IPlugin"/>.</summary>
    public string EntryType { get; init; } = "";

    /// <summary>The namespaces that contain verbs or outputs; every recipe imports them.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The extension methods on a host, by name.</summary>
    public IReadOnlyList<Verb> Verbs { get; init; } = [];

    /// <summary>The extension properties with outputs of a host, by name.</summary>
    public IReadOnlyList<OutputProperty> Outputs { get; init; } = [];

    /// <summary>The verbs that make an output known, by call.</summary>
    public IReadOnlyList<OutputProvider> Providers { get; init; } = [];

    /// <summary>The methods with a <see cref="TaskAttribute"/>, by task name.</summary>
    public IReadOnlyList<CommandSignature> Tasks { get; init; } = [];

    /// <summary>The options that it declares, by name.</summary>
    public IReadOnlyList<PluginOption> Options { get; init; } = [];

    /// <summary>The plugins whose verbs and types it uses.</summary>
    public IReadOnlyList<PluginDependency> BuildsOn { get; init; } = [];

    /// <summary>The simple names of all assemblies that it references.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Why its content cannot be used, as a sentence; null if it can.</summary>
    public string? Problem { get; init; }
}
