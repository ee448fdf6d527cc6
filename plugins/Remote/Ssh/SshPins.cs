using System.Collections.Concurrent;
using System.Text;

namespace OriginScript.Remote;

/// <summary>
/// The host keys that were believed once, in a file of our own in the format of known_hosts. A machine is named there by its instance, so that an address
/// that goes to another machine is no surprise and no danger. Who only looks keeps them in mind, and the file stays as it is.
/// </summary>
internal sealed class SshPins(Settings settings, SshSurroundings around)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, KnownHost> _inMind = [];

    private string Folder => settings.State ?? around.State;

    private string File => Path.Combine(Folder, "known_hosts");

    /// <summary>Where they are kept, for messages.</summary>
    public string Place => File;

    /// <summary>All lines of the file, those that somebody wrote there by hand as well.</summary>
    public IReadOnlyList<KnownHost> Lines => KnownHost.Read(File);

    /// <summary>What is pinned under that name.</summary>
    public IReadOnlyList<KnownHost> Of(string pin) => _inMind.TryGetValue(pin, out var seen) ? [seen] : [.. Lines.Where(line => line.Names == pin && line.Marker is null)];

    /// <summary>Pins a key under that name in place of what was pinned before. Other runs may do the same to other names meanwhile.</summary>
    /// <exception cref="OriginException">The file cannot be written.</exception>
    public async Task Keep(string pin, (string Type, string Key) key, CancellationToken cancel)
    {
        if (settings.OnlyLooks)
        {
            _inMind[pin] = new(pin, key.Type, key.Key) { File = File, Line = KnownHost.OnNoLine };
            return;
        }

        try
        {
            Directory.CreateDirectory(Folder);
            await using var alone = await Lock(cancel).ConfigureAwait(false);
            await Replace(pin, $"{pin} {key.Type} {key.Key}", cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OriginException($"The host key of {pin} cannot be pinned in {File}: {e.Message} Make the folder writable{(settings.State is null ? ", or set XDG_STATE_HOME to another one" : "")}.", e);
        }
    }

    private async Task Replace(string pin, string line, CancellationToken cancel)
    {
        var others = System.IO.File.Exists(File) ? await System.IO.File.ReadAllLinesAsync(File, cancel).ConfigureAwait(false) : [];
        var next = $"{File}.{Guid.NewGuid():N}";
        var lines = others.Where(other => !other.StartsWith($"{pin} ", StringComparison.Ordinal)).Append(line);
        await using (var file = new FileStream(next, Private(FileMode.CreateNew)))
            await file.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), cancel).ConfigureAwait(false);
        System.IO.File.Move(next, File, overwrite: true);
    }

    private async Task<FileStream> Lock(CancellationToken cancel)
    {
        var since = around.Time.GetTimestamp();
        while (true)
        {
            try
            {
                return new($"{File}.lock", Private(FileMode.OpenOrCreate));
            }
            catch (IOException) when (around.Time.GetElapsedTime(since) < Patience)
            {
                await Task.Delay(Pause, around.Time, cancel).ConfigureAwait(false);
            }
        }
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
