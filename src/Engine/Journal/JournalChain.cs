using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Engine;

/// <summary>
/// The checksums of a journal's lines. Each line ends with <c>,"sum":"..."}</c>: a hash of the previous line's checksum and of its own text, so that a
/// line that was edited, removed or moved is noticed. It protects against damage, not against somebody who can write the file.
/// </summary>
internal static class JournalChain
{
    private const int SumLength = 32;
    private static readonly int TailLength = Encoding.UTF8.GetByteCount($",\"sum\":\"{new string('0', SumLength)}\"}}");

    /// <summary>The line with its checksum and a line end, and that checksum.</summary>
    /// <param name="entry">A JSON object.</param>
    /// <param name="previous">The checksum of the line before; empty for the first.</param>
    public static (byte[] Line, string Sum) Append(ReadOnlySpan<byte> entry, string previous)
    {
        var body = entry[..^1];
        var sum = ComputeSum(body, previous);
        return ([.. body, .. Encoding.UTF8.GetBytes($",\"sum\":\"{sum}\"}}\n")], sum);
    }

    /// <summary>The checksum of a line that follows the given one; null: it was changed, or does not follow.</summary>
    public static string? Verify(ReadOnlySpan<byte> line, string previous)
    {
        if (line.Length <= TailLength)
            return null;
        var sum = ComputeSum(line[..^TailLength], previous);
        return line[^TailLength..].SequenceEqual(Encoding.UTF8.GetBytes($",\"sum\":\"{sum}\"}}")) ? sum : null;
    }

    private static string ComputeSum(ReadOnlySpan<byte> body, string previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(previous));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..SumLength];
    }
}
