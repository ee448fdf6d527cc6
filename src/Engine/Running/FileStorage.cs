using System.Text;

namespace OriginScript.Engine;

/// <summary>
/// A storage in a folder. The files are readable by their owner alone, those that somebody else could have written are refused, and a lock file
/// serializes updates by several processes.
/// </summary>
/// <param name="folder">The folder; created when it is needed.</param>
/// <param name="clock">The clock for waiting on the lock.</param>
/// <param name="isTemporary">
/// Whether updates last only as long as the process, as for a command that only reads. It is the same class for both, so that a port cannot tell.
/// </param>
internal sealed class FileStorage(string folder, TimeProvider clock, bool isTemporary = false) : IStorage
{
    private static readonly TimeSpan LockRetryDelay = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(10);

    private readonly MemoryStorage? _updates = isTemporary ? new(new FileStorage(folder, clock)) : null;

    /// <inheritdoc/>
    public string GetPath(string name) => Path.Combine(folder, name);

    /// <inheritdoc/>
    public string? Read(string name) => _updates is null ? ReadFile(name) : _updates.Read(name);

    /// <inheritdoc/>
    public Task Update(string name, Func<string?, string> change, CancellationToken cancel) =>
        _updates is null ? UpdateFile(name, change, cancel) : _updates.Update(name, change, cancel);

    private string? ReadFile(string name)
    {
        EnsureTrusted(name);
        try
        {
            return File.ReadAllText(GetPath(name));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OriginException($"{GetPath(name)} cannot be read: {e.Message} Make the file readable.", e);
        }
    }

    private async Task UpdateFile(string name, Func<string?, string> change, CancellationToken cancel)
    {
        try
        {
            PrivateFiles.CreateFolder(folder);
            EnsureTrusted($"{name}.lock");
            using var held = await AcquireLock(name, cancel).ConfigureAwait(false);
            await Replace(name, change(ReadFile(name)), cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OriginException(
                $"{GetPath(name)} cannot be written: {e.Message} Make the folder writable, or set XDG_STATE_HOME to another folder.",
                e
            );
        }
    }

    private void EnsureTrusted(string name)
    {
        JournalPermissions.EnsureFolderTrusted(folder);
        PrivateFiles.EnsureTrusted(GetPath(name), GetPath(name));
    }

    private async Task Replace(string name, string content, CancellationToken cancel)
    {
        var next = $"{GetPath(name)}.{Guid.NewGuid():N}";
        using (var file = new FileStream(next, CreateOptions(FileMode.CreateNew)))
            await file.WriteAsync(Encoding.UTF8.GetBytes(content), cancel).ConfigureAwait(false);
        File.Move(next, GetPath(name), overwrite: true);
    }

    private async Task<FileStream> AcquireLock(string name, CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new($"{GetPath(name)}.lock", CreateOptions(FileMode.OpenOrCreate));
            }
            catch (IOException) when (clock.GetElapsedTime(since) < LockTimeout)
            {
                await Task.Delay(LockRetryDelay, clock, cancel).ConfigureAwait(false);
            }
        }
    }

    private static FileStreamOptions CreateOptions(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
