using System.Globalization;
using System.Text;

namespace OriginScript.Engine;

/// <summary>How far a journal was written: kept beside it, so that lines cut off its end are noticed.</summary>
/// <param name="Lines">The number of its lines.</param>
/// <param name="Length">Their length in bytes.</param>
/// <param name="Sum">The checksum of the last line.</param>
internal readonly record struct JournalHead(long Lines, long Length, string Sum)
{
    private const string Prefix = "originscript-journal-head 1";

    /// <summary>The head of a journal without lines.</summary>
    public static JournalHead Empty { get; } = new(0, 0, "");

    /// <summary>Its file's content: always the same length, so that it is overwritten in place.</summary>
    public byte[] ToBytes() => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Prefix} {Lines:d10} {Length:d14} {Sum}\n"));

    /// <summary>Null: it is not a head.</summary>
    public static JournalHead? Parse(ReadOnlySpan<byte> bytes)
    {
        var parts = Encoding.ASCII.GetString(bytes).Split(' ');
        return
            parts is [var kind, var version, var lines, var length, var sum]
            && $"{kind} {version}" == Prefix
            && long.TryParse(lines, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && new JournalHead(count, size, sum.TrimEnd('\n')) is var head
            && head.ToBytes().AsSpan().SequenceEqual(bytes)
            ? head
            : null;
    }
}
