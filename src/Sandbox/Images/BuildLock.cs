namespace OriginScript.Sandbox.Images;

/// <summary>One builder for each image: the operating system gives the lock back however the process ends.</summary>
internal sealed class BuildLock(FileStream file) : IDisposable
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    /// <summary>Takes the lock; waits for whoever holds it, and says so.</summary>
    public static async Task<BuildLock> Take(MachineImage image, Site site, CancellationToken cancel)
    {
        Directory.CreateDirectory(image.Folder);
        for (var said = false; ; said = true)
        {
            if (Try(image) is { } held)
                return held;
            if (!said)
                site.Say($"Another process works on the image in {image.Folder}; waiting until it has finished.");
            await Task.Delay(pause, site.Clock, cancel);
        }
    }

    /// <summary>Takes the lock; null where somebody holds it.</summary>
    public static BuildLock? Try(MachineImage image)
    {
        try
        {
            return new(new FileStream(Path.Combine(image.Folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
