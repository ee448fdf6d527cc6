namespace OriginScript;

/// <summary>Declares that this plugin uses the verbs and types of another plugin; the host links their load contexts.</summary>
/// <param name="plugin">The other plugin's assembly name, <c>OriginScript.Remote</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BuildsOnAttribute(string plugin) : Attribute
{
    /// <summary>The other plugin's assembly name.</summary>
    public string Plugin { get; } = plugin;
}
