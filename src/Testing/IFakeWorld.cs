namespace OriginScript.Testing;

/// <summary>A world in memory behind fake ports.</summary>
public interface IFakeWorld
{
    /// <summary>The whole state as text in a fixed order; two worlds with equal texts are equal. It must not contain random ids.</summary>
    string StateText { get; }

    /// <summary>How often a port was called to change something, whether or not it succeeded.</summary>
    int WriteCount { get; }

    /// <summary>Registers the fake ports.</summary>
    void Register(Ports ports);
}
