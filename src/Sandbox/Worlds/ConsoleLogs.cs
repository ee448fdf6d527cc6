namespace OriginScript.Sandbox.Worlds;

/// <summary>What the machines of a world have written to their consoles.</summary>
internal sealed class ConsoleLogs(string machines)
{
    // The same limit as in EC2.
    private const int MaxBytes = 64 * 1024;

    /// <summary>The time of a machine's last console output and its tail; null: no such machine.</summary>
    public (DateTimeOffset Written, byte[] Tail)? ReadTail(string instanceId)
    {
        var file = new FileInfo(Path.Combine(machines, instanceId, "console.log"));
        if (!file.Exists)
        {
            return null;
        }

        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(-Math.Min(MaxBytes, stream.Length), SeekOrigin.End);
        var tail = new byte[MaxBytes];
        return (file.LastWriteTimeUtc, tail[..stream.ReadAtLeast(tail, MaxBytes, throwOnEndOfStream: false)]);
    }
}
