using OriginScript.Host.Platform;

namespace OriginScript.Host.Plugins;

/// <summary>A name that a plugin makes known to recipes.</summary>
/// <param name="Kind">What it names: <c>verb</c> or <c>output</c>.</param>
/// <param name="Plugin">The plugin's assembly name.</param>
/// <param name="Name">The name, <c>Launch</c>.</param>
internal sealed record ProvidedName(string Kind, string Plugin, string Name)
{
    public const string Verb = "verb";
    public const string Output = "output";

    /// <summary>The names that a plugin provides, each once.</summary>
    public static IEnumerable<ProvidedName> Of(PluginManifest manifest) =>
        [
            .. manifest.Verbs.Select(verb => verb.Name).Distinct().Select(verb => new ProvidedName(Verb, manifest.Name, verb)),
            .. manifest.Outputs.Select(output => new ProvidedName(Output, manifest.Name, output.Name)),
        ];

    /// <summary>The name that a line of <see cref="ToString"/> says; null if it says none.</summary>
    public static ProvidedName? TryParse(string line) =>
        TabSeparatedLine.Split(line) is [var kind, var plugin, var name] ? new(kind, plugin, name) : null;

    /// <summary>One line with tabs.</summary>
    public override string ToString() => TabSeparatedLine.Join(Kind, Plugin, Name);
}
