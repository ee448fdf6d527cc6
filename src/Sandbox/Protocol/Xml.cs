using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OriginScript.Sandbox.Protocol;

/// <summary>Answers are built without a namespace and get theirs when they are written.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static XElement? Optional(string name, string? value) => value is null ? null : new(name, value);

    /// <summary>A list as EC2 writes it: one <c>item</c> for each entry.</summary>
    public static XElement Items(string name, IEnumerable<XElement?[]> items) =>
        new(name, items.Select(content => new XElement("item", [.. content.OfType<object>()])));

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static byte[] Bytes(XElement body, XNamespace space)
    {
        foreach (var element in body.DescendantsAndSelf())
        {
            element.Name = space + element.Name.LocalName;
        }

        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, settings))
        {
            body.Save(writer);
        }

        return stream.ToArray();
    }
}
