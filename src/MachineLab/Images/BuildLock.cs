namespace OriginScript.MachineLab.Images;

/// <summary>Allows one builder per image; the operating system releases the lock when the process ends.</summary>
internal sealed class BuildLock(FileStream file) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Acquires the lock; reports and waits while another process holds it.</summary>
    public static async Task<BuildLock> Acquire(MachineImage image, BuildContext site, CancellationToken cancel)
    {
        Directory.CreateDirectory(image.Folder);
        for (var said = false; ; said = true)
        {
            if (TryAcquire(image) is { } held)
                return held;
            if (!said)
                site.Report($"Another process is building the image in {image.Folder}; waiting until it finishes.");
            await Task.Delay(Pause, site.Clock, cancel);
        }
    }

    /// <summary>Tries to acquire the lock; null: another process holds it.</summary>
    public static BuildLock? TryAcquire(MachineImage image)
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
