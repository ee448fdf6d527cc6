namespace OriginScript.Remote;

/// <summary>What is known of machines' host keys: the user's own known_hosts, which is only read, and our pins.</summary>
internal sealed class SshKnown(SshPins pins, SshSurroundings around)
{
    /// <summary>The keys that were believed before.</summary>
    public SshPins Pins => pins;

    /// <summary>Where the user's own are, for messages.</summary>
    public string Place => Path.Combine(around.Home, ".ssh/known_hosts");

    /// <summary>What the user's own file says of a machine by any of those names.</summary>
    public IReadOnlyList<KnownHost> Users(params IEnumerable<string> names) => [.. KnownHost.Read(Place).Where(line => names.Any(line.IsOf))];

    /// <summary>The line of either file by which a machine of any of those names must not have that key; null: there is none.</summary>
    public KnownHost? Revocation(string key, IEnumerable<string> names) => KnownHost.Read(Place).Concat(pins.Lines)
        .FirstOrDefault(line => line.Marker == KnownHost.Revoked && line.Key == key && names.Any(line.IsOf));
}
