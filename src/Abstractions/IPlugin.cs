namespace OriginScript;

/// <summary>The one class of a plugin that the host makes: it registers the ports behind the plugin's verbs. Name and version are the assembly's.</summary>
public interface IPlugin
{
    /// <summary>Registers the ports; called once for each run, before any step is asked anything. Connects to nothing.</summary>
    void Register(Ports ports);
}
