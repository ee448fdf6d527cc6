using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>What stands at a path. A content that is small enough is in it, so that undo can write it back and a plan can show what changes.</summary>
/// <param name="Mode">Its permissions, four octal digits; empty unless it is a file.</param>
/// <param name="Owner">Its user, or user and group where the group is not the user's own.</param>
internal sealed record FileState(string Mode, string Owner) : IHasLines
{
    /// <summary>Larger contents are known by their digest alone.</summary>
    public const int Kept = 256 << 10;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What it is where it is no file: "a folder", "a link to /etc/x".</summary>
    public string? Other { get; init; }

    /// <summary>Its content, where that is text.</summary>
    public string? Text { get; init; }

    /// <summary>Its content, where that is no text.</summary>
    public string? Base64 { get; init; }

    /// <summary>Its SHA-256, where it is large, or the fingerprint of a secret.</summary>
    public string? Digest { get; init; }

    /// <summary>Its size in bytes; zero for a secret.</summary>
    public long Size { get; init; }

    IReadOnlyList<string>? IHasLines.Lines => Text?.Split('\n') switch
    {
        null => null,
        [.. var lines, ""] => lines,
        var lines => [.. lines, "(no line feed at the end)"],
    };

    /// <summary>The content, where it is in here.</summary>
    internal byte[]? Bytes => Text is not null ? Encoding.UTF8.GetBytes(Text) : Base64 is not null ? Convert.FromBase64String(Base64) : null;

    public FileState With(byte[] content) => content.Length > Kept
        ? With(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length)
        : TextOf(content) is { } text ? this with { Text = text, Size = content.Length } : this with { Base64 = Convert.ToBase64String(content), Size = content.Length };

    public FileState With(string digest, long size) => this with { Digest = digest, Size = size };

    public override string ToString() => Other ?? $"file of {Length}, mode {Mode}, owner {Owner}";

    private string Length => this switch
    {
        { Text: { } text } => Counted(text.Split('\n').Length - (text.EndsWith('\n') || text.Length == 0 ? 1 : 0), "line"),
        { Digest: not null, Size: 0 } => "a secret",
        _ => Counted(Size, "byte"),
    };

    private static string? TextOf(byte[] content)
    {
        try
        {
            return content.Contains((byte)0) ? null : Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Counted(long count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
