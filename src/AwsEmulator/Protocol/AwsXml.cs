using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>Responses are built without a namespace, which is added on serialization.</summary>
internal static class AwsXml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static XElement? Optional(string name, string? value) => value is null ? null : new(name, value);

    /// <summary>A list in EC2's format: one <c>item</c> for each entry.</summary>
    public static XElement Items(string name, IEnumerable<XElement?[]> items) =>
        new(name, items.Select(content => new XElement("item", [.. content.OfType<object>()])));

    public static string FormatTime(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The response as bytes; a character that XML cannot have becomes U+FFFD.</summary>
    public static byte[] Serialize(XElement body, XNamespace space)
    {
        foreach (var element in body.DescendantsAndSelf())
            element.Name = space + element.Name.LocalName;

        // A refusal may quote what the client sent, and a world may be older than the rules.
        foreach (var text in body.DescendantNodes().OfType<XText>().Where(text => !IsXml(text.Value)))
            text.Value = ReplaceOtherCharacters(text.Value);

        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            body.Save(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Whether a text has only characters that XML can have: no NUL, no escape character, no half of a surrogate pair.</summary>
    public static bool IsXml(string text) => text.EnumerateRunes().All(IsXml) && !text.Contains('\uFFFD', StringComparison.Ordinal);

    private static string ReplaceOtherCharacters(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsXml(rune) ? rune.ToString() : "\uFFFD"));

    // EnumerateRunes makes U+FFFD of an unpaired surrogate.
    private static bool IsXml(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));
}
