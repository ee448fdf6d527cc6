using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>What the machines of a world have written to their consoles.</summary>
internal static class ConsoleLog
{
    // The same limit as in EC2.
    private const int MaxBytes = 64 * 1024;

    /// <summary>Null: there is no such machine.</summary>
    public static ConsoleTail? ReadTail(WorldFolder folder, string instanceId)
    {
        var file = new FileInfo(Path.Combine(folder.Machines, instanceId, "console.log"));
        if (!file.Exists)
            return null;

        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(-Math.Min(MaxBytes, stream.Length), SeekOrigin.End);
        var tail = new byte[MaxBytes];
        return new(file.LastWriteTimeUtc, tail[..stream.ReadAtLeast(tail, MaxBytes, throwOnEndOfStream: false)]);
    }
}
