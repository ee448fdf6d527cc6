using System.Collections.Concurrent;
using System.Text;

namespace OriginScript.Remote;

/// <summary>
/// The pinned host keys, in a file in the format of known_hosts. A machine is identified there by its instance ID, so that an address
/// may safely move to another machine. Read-only commands keep pins in memory and do not change the file.
/// </summary>
internal sealed class PinStore(Settings settings, SshEnvironment around)
{
    private static readonly TimeSpan LockRetryDelay = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, KnownHost> _inMemory = [];

    private string Folder => settings.StateDirectory ?? around.StateFolder;

    private string File => Path.Combine(Folder, "known_hosts");

    /// <summary>The path of the file.</summary>
    public string FilePath => File;

    /// <summary>All entries of the file, including those added manually.</summary>
    public IReadOnlyList<KnownHost> Lines => KnownHost.ReadFile(File);

    /// <summary>The keys pinned under that name.</summary>
    public IReadOnlyList<KnownHost> Find(string pin) => _inMemory.TryGetValue(pin, out var seen) ? [seen] : [.. Lines.Where(line => line.Names == pin && line.Marker is null)];

    /// <summary>Pins a key under that name, replacing the previous one. Other runs may pin other names concurrently.</summary>
    /// <exception cref="OriginException">The file cannot be written.</exception>
    public async Task Save(string pin, (string Type, string Key) key, CancellationToken cancel)
    {
        if (settings.IsReadOnly)
        {
            _inMemory[pin] = new(pin, key.Type, key.Key) { File = File, Line = KnownHost.NotInFile };
            return;
        }

        try
        {
            Directory.CreateDirectory(Folder);
            await using var alone = await AcquireLock(cancel).ConfigureAwait(false);
            await Replace(pin, $"{pin} {key.Type} {key.Key}", cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OriginException($"The host key of {pin} cannot be pinned in {File}: {e.Message} Make the folder writable{(settings.StateDirectory is null ? ", or set XDG_STATE_HOME to another folder" : "")}.", e);
        }
    }

    private async Task Replace(string pin, string line, CancellationToken cancel)
    {
        var others = System.IO.File.Exists(File) ? await System.IO.File.ReadAllLinesAsync(File, cancel).ConfigureAwait(false) : [];
        var next = $"{File}.{Guid.NewGuid():N}";
        var lines = others.Where(other => !other.StartsWith($"{pin} ", StringComparison.Ordinal)).Append(line);
        await using (var file = new FileStream(next, PrivateFile(FileMode.CreateNew)))
            await file.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), cancel).ConfigureAwait(false);
        System.IO.File.Move(next, File, overwrite: true);
    }

    private async Task<FileStream> AcquireLock(CancellationToken cancel)
    {
        var since = around.Time.GetTimestamp();
        while (true)
        {
            try
            {
                return new($"{File}.lock", PrivateFile(FileMode.OpenOrCreate));
            }
            catch (IOException) when (around.Time.GetElapsedTime(since) < LockTimeout)
            {
                await Task.Delay(LockRetryDelay, around.Time, cancel).ConfigureAwait(false);
            }
        }
    }

    private static FileStreamOptions PrivateFile(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
