namespace OriginScript;

/// <summary>Declares that this plugin uses the verbs and types of another plugin; the host links their load contexts.</summary>
/// <param name="plugin">The other plugin's assembly name, <c>OriginScript.Remote</c>.</param>
/// <param name="versions">
/// The versions of it that this plugin works with, in NuGet's notation: <c>[0.1,0.2)</c> from 0.1 to before 0.2, <c>1.2</c> from 1.2 on, <c>[1.2]</c>
/// that one alone.
/// </param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BuildsOnAttribute(string plugin, string versions) : Attribute
{
    /// <summary>The other plugin's assembly name.</summary>
    public string Plugin { get; } = plugin;

    /// <summary>The versions of it that this plugin works with.</summary>
    public string Versions { get; } = versions;
}
