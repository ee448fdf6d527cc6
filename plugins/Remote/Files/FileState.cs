using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>What is at a path. Small contents are included, so that undo can restore them and a plan can show the difference.</summary>
/// <param name="Mode">Its permissions as four octal digits; empty unless it is a file.</param>
/// <param name="Owner">Its user, or user and group if the group is not the user's login group.</param>
internal sealed record FileState(string Mode, string Owner) : IDiffable
{
    /// <summary>Larger contents are represented by their digest only.</summary>
    public const int MaxInlineSize = 256 << 10;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What is there if it is not a file: "a folder", "a link to /etc/x".</summary>
    public string? Other { get; init; }

    /// <summary>Its content, if that is text.</summary>
    public string? Text { get; init; }

    /// <summary>Its content, if that is binary.</summary>
    public string? Base64 { get; init; }

    /// <summary>Its SHA-256 if it is large, or the fingerprint of a secret.</summary>
    public string? Digest { get; init; }

    /// <summary>Its size in bytes; zero for a secret.</summary>
    public long Size { get; init; }

    IReadOnlyList<string>? IDiffable.Lines =>
        Text?.Split('\n') switch
        {
            null => null,
            [.. var lines, ""] => lines,
            var lines => [.. lines, "(no line feed at the end)"],
        };

    string IDiffable.HiddenBecause =>
        this switch
        {
            { Other: { } other } => other,
            { Digest: not null, Size: 0 } => "the content is secret",
            { Digest: not null } => $"{SizeText}, too many to show",
            _ => $"{SizeText} that are not text",
        };

    /// <summary>The content, if it is included.</summary>
    internal byte[]? Bytes =>
        Text is not null ? Encoding.UTF8.GetBytes(Text)
        : Base64 is not null ? Convert.FromBase64String(Base64)
        : null;

    public FileState WithContent(byte[] content) =>
        content.Length > MaxInlineSize ? WithContent(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length)
        : DecodeText(content) is { } text ? this with { Text = text, Size = content.Length }
        : this with { Base64 = Convert.ToBase64String(content), Size = content.Length };

    public FileState WithContent(string digest, long size) => this with { Digest = digest, Size = size };

    public override string ToString() => Other ?? $"file of {SizeText}, mode {Mode}, owner {Owner}";

    private string SizeText =>
        this switch
        {
            { Text: { } text } => Pluralize(text.Split('\n').Length - (text.EndsWith('\n') || text.Length == 0 ? 1 : 0), "line"),
            { Digest: not null, Size: 0 } => "a secret",
            _ => Pluralize(Size, "byte"),
        };

    private static string? DecodeText(byte[] content)
    {
        try
        {
            return content.Contains((byte)0) ? null : StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Pluralize(long count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
