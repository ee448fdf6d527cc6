namespace OriginScript.Remote;

/// <summary>The known host keys of one machine: the files of the user's SSH configuration, which are only read, and the pin store.</summary>
/// <param name="pins">The pin store.</param>
/// <param name="files">The files, the most important first.</param>
internal sealed class KnownHosts(PinStore pins, IReadOnlyList<string> files)
{
    private readonly Lazy<IReadOnlyList<KnownHost>> _lines = new(() => [.. files.SelectMany(KnownHost.ReadFile).Where(line => line.HasValidKey)]);

    /// <summary>The pinned keys.</summary>
    public PinStore Pins => pins;

    /// <summary>The file to which a user adds a key; null if the configuration names none.</summary>
    public string? FilePath => files is [var first, ..] ? first : null;

    /// <summary>The entries of the files for a machine with any of those names.</summary>
    public IReadOnlyList<KnownHost> Find(params IEnumerable<string> names) => [.. _lines.Value.Where(line => names.Any(line.Matches))];

    /// <summary>The entry of a file or of the pin store that revokes that key for a machine with any of those names; null if there is none.</summary>
    public KnownHost? FindRevocation(string key, IEnumerable<string> names) =>
        _lines.Value.Concat(pins.Lines).FirstOrDefault(line => line.Marker == KnownHost.RevokedMarker && line.Key == key && names.Any(line.Matches));
}
