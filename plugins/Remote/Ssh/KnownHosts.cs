namespace OriginScript.Remote;

/// <summary>The known host keys: the user's known_hosts file, which is only read, and the pin store.</summary>
internal sealed class KnownHosts(PinStore pins, SshEnvironment around)
{
    /// <summary>The pinned keys.</summary>
    public PinStore Pins => pins;

    /// <summary>The user's known_hosts file.</summary>
    public string FilePath => Path.Combine(around.Home, ".ssh/known_hosts");

    /// <summary>The entries of the user's file for a machine with any of those names.</summary>
    public IReadOnlyList<KnownHost> Find(params IEnumerable<string> names) =>
        [.. KnownHost.ReadFile(FilePath).Where(line => names.Any(line.Matches))];

    /// <summary>The entry of either file that revokes that key for a machine with any of those names; null if there is none.</summary>
    public KnownHost? FindRevocation(string key, IEnumerable<string> names) =>
        KnownHost
            .ReadFile(FilePath)
            .Concat(pins.Lines)
            .FirstOrDefault(line => line.Marker == KnownHost.RevokedMarker && line.Key == key && names.Any(line.Matches));
}
