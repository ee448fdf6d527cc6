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

    public static byte[] Serialize(XElement body, XNamespace space)
    {
        foreach (var element in body.DescendantsAndSelf())
            element.Name = space + element.Name.LocalName;

        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            body.Save(writer);
        }

        return stream.ToArray();
    }
}
