using System.Collections.Concurrent;

namespace OriginScript.Remote;

/// <summary>
/// The pinned host keys, in a file in the format of known_hosts. A machine is identified there by its instance ID, so that an address
/// may safely move to another machine.
/// </summary>
internal sealed class PinStore(IStorage storage)
{
    private const string FileName = "known_hosts";

    private readonly ConcurrentDictionary<string, bool> _justSeen = [];

    /// <summary>The path of the file.</summary>
    public string FilePath => storage.GetPath(FileName);

    /// <summary>All entries of the file, including those added manually.</summary>
    public IReadOnlyList<KnownHost> Lines => KnownHost.Parse(storage.Read(FileName), FilePath);

    /// <summary>The keys pinned under that name.</summary>
    public IReadOnlyList<KnownHost> Find(string pin) =>
        [
            .. Lines
                .Where(line => line.Names == pin && line.Marker is null)
                .Select(line => _justSeen.ContainsKey(pin) ? line with { Line = KnownHost.NotInFile } : line),
        ];

    /// <summary>Pins a key under that name, replacing the previous one. Other runs may pin other names concurrently.</summary>
    /// <exception cref="OriginException">The file cannot be written.</exception>
    public async Task Save(string pin, (string Type, string Key) key, CancellationToken cancel)
    {
        try
        {
            _justSeen[pin] = true;
            await storage.Update(FileName, text => Replace(text, pin, $"{pin} {key.Type} {key.Key}"), cancel).ConfigureAwait(false);
        }
        catch (OriginException e)
        {
            throw new OriginException($"The host key of {pin} cannot be pinned: {e.Message}", e);
        }
    }

    private static string Replace(string? text, string pin, string line)
    {
        var others = text is null ? [] : text.TrimEnd('\n').Split('\n');
        return string.Join('\n', others.Where(other => other.Length > 0 && !other.StartsWith($"{pin} ", StringComparison.Ordinal)).Append(line))
            + "\n";
    }
}
