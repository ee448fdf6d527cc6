namespace OriginScript.Testing;

/// <summary>A world in memory behind fake ports.</summary>
public interface IFakeWorld
{
    /// <summary>Everything that is there, as text in a fixed order; two worlds with equal pictures are equal. Ids that are given out at random have no place in it.</summary>
    string Picture { get; }

    /// <summary>How often a port was asked to change something, whether or not it did.</summary>
    int Writes { get; }

    /// <summary>Registers the fake ports.</summary>
    void Register(Ports ports);
}
