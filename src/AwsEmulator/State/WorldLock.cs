namespace OriginScript.AwsEmulator.State;

/// <summary>Allows one server per world; the operating system releases the lock when the process ends.</summary>
internal sealed class WorldLock(FileStream file) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Acquires the lock, or throws an error that names its owner.</summary>
    public static async Task<WorldLock> Acquire(WorldFolder folder, DateTimeOffset now)
    {
        // A process that only checks whether a server runs holds the lock for an instant, so try again.
        for (var tries = 0; tries < 10; tries++)
        {
            if (TryOpen(folder) is { } file)
            {
                // A killed server leaves its endpoint behind, which must not be taken for the endpoint of this one.
                File.Delete(folder.Endpoint);
                WorldOwner.Write(folder, now);
                return new(file);
            }

            await Task.Delay(Pause, TimeProvider.System);
        }

        throw new SandboxException(
            $"The sandbox world in {folder.Path} is in use by {WorldOwner.Read(folder)}: use that server, stop it, or choose another folder."
        );
    }

    public static bool IsHeld(WorldFolder folder)
    {
        if (!File.Exists(folder.Lock))
            return false;

        using var file = TryOpen(folder);
        return file is null;
    }

    public void Dispose() => file.Dispose();

    private static FileStream? TryOpen(WorldFolder folder)
    {
        try
        {
            return new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
