using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OriginScript.AwsEmulator.State;

/// <summary>
/// The changes of a world since its snapshot, one line each: checksum, blank, change. A line is appended before its call is answered. The end of the last line
/// may be missing after a crash, and is cut; any other damage is an error.
/// </summary>
internal sealed class WorldLog(string path) : IDisposable
{
    private const int ChecksumLength = 16;

    private readonly FileStream _file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

    public long Length => _file.Length;

    /// <summary>The world after all changes of a log.</summary>
    /// <param name="snapshot">The world that the log was begun for; changes that it has already are skipped.</param>
    /// <param name="log">The content of the log.</param>
    /// <returns>The world, and the length of the log without a torn end.</returns>
    /// <exception cref="FormatException">A line is damaged.</exception>
    public static (World World, int Length) Replay(World snapshot, ReadOnlySpan<byte> log)
    {
        var (world, start, line) = (snapshot, 0, 1);
        while (start < log.Length)
        {
            var length = log[start..].IndexOf((byte)'\n');
            if (length < 0 || Parse(log.Slice(start, length)) is not { } change)
            {
                var isLast = length < 0 || start + length + 1 == log.Length;
                return isLast ? (world, start) : throw new FormatException($"line {line} of its log is damaged");
            }

            if (change.Sequence > world.Sequence)
                world = Apply(change, world, line);

            (start, line) = (start + length + 1, line + 1);
        }

        return (world, start);
    }

    /// <summary>Appends a change, or leaves the log as it was.</summary>
    public void Append(WorldChange change)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(change, WorldChangeJson.Default.WorldChange);
        var end = _file.Length;
        try
        {
            _file.Position = end;
            _file.Write(FormatLine(text));
        }
        catch (IOException)
        {
            Truncate(end);
            throw;
        }
    }

    /// <summary>The line of a change, given as JSON.</summary>
    public static byte[] FormatLine(ReadOnlySpan<byte> text) => [.. Encoding.ASCII.GetBytes(Checksum(text)), (byte)' ', .. text, (byte)'\n'];

    public void Truncate(long length) => _file.SetLength(length);

    public byte[] ReadAll()
    {
        var content = new byte[_file.Length];
        _file.Position = 0;
        _file.ReadExactly(content);
        return content;
    }

    public void Dispose() => _file.Dispose();

    private static World Apply(WorldChange change, World world, int line)
    {
        try
        {
            return change.ApplyTo(world);
        }
        catch (Exception wrong) when (wrong is ArgumentException or KeyNotFoundException)
        {
            throw new FormatException($"line {line} of its log does not belong to it", wrong);
        }
    }

    private static WorldChange? Parse(ReadOnlySpan<byte> line)
    {
        if (line.Length <= ChecksumLength || Encoding.ASCII.GetString(line[..ChecksumLength]) != Checksum(line[(ChecksumLength + 1)..]))
            return null;

        try
        {
            return JsonSerializer.Deserialize(line[(ChecksumLength + 1)..], WorldChangeJson.Default.WorldChange);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Checksum(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text))[..ChecksumLength];
}
