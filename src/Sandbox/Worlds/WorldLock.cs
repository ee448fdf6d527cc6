namespace OriginScript.Sandbox.Worlds;

/// <summary>One server for each world: the operating system gives the lock back however the process ends.</summary>
internal sealed class WorldLock(FileStream file) : IDisposable
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes the lock, or says who holds it.</summary>
    public static async Task<WorldLock> Take(WorldFolder folder, DateTimeOffset now)
    {
        // Somebody who only asks whether a server runs holds the lock for an instant: that is no reason to give up.
        for (var tries = 0; tries < 10; tries++)
        {
            if (Try(folder) is { } file)
            {
                // A server that was killed left its endpoint behind, and nobody may take it for the endpoint of this one.
                File.Delete(folder.Endpoint);
                Owner.Sign(folder, now);
                return new(file);
            }

            await Task.Delay(pause, TimeProvider.System);
        }

        throw new SandboxException($"The sandbox world in {folder.Path} is in use by {Owner.Of(folder)}: use that one, stop it, or name another folder.");
    }

    public static bool IsHeld(WorldFolder folder)
    {
        if (!File.Exists(folder.Lock))
        {
            return false;
        }

        using var file = Try(folder);
        return file is null;
    }

    public void Dispose() => file.Dispose();

    private static FileStream? Try(WorldFolder folder)
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
