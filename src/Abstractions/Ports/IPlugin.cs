namespace OriginScript;

/// <summary>
/// The class of a plugin that the host instantiates: it registers the ports behind the plugin's verbs. The plugin's name and version are those of the
/// assembly.
/// </summary>
public interface IPlugin
{
    /// <summary>Registers the ports; called once per run, before any step is used. Opens no connections.</summary>
    void Register(Ports ports);
}
