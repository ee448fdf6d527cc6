namespace OriginScript.Sandbox.Worlds;

/// <summary>What the machines of a world have written to their consoles.</summary>
internal sealed class Consoles(string machines)
{
    // As much as EC2 keeps.
    private const int Kept = 64 * 1024;

    /// <summary>When a machine wrote last, and the last of it; null when there is no such machine.</summary>
    public (DateTimeOffset Written, byte[] Tail)? Of(string instanceId)
    {
        var file = new FileInfo(Path.Combine(machines, instanceId, "console.log"));
        if (!file.Exists)
        {
            return null;
        }

        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(-Math.Min(Kept, stream.Length), SeekOrigin.End);
        var tail = new byte[Kept];
        return (file.LastWriteTimeUtc, tail[..stream.ReadAtLeast(tail, Kept, throwOnEndOfStream: false)]);
    }
}
