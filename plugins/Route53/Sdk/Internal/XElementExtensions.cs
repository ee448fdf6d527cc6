using System.Globalization;
using System.Xml.Linq;

namespace Amazon.Route53.Internal;

/// <summary>Reads typed values from the elements of a response; null: the element is missing.</summary>
internal static class XElementExtensions
{
    public static XElement? Child(this XElement element, string name) => element.Element(RestXml.Namespace + name);

    public static string? Text(this XElement element, string name) => element.Child(name)?.Value;

    public static bool? Bool(this XElement element, string name) => element.Text(name) is { } text ? bool.Parse(text) : null;

    public static long? Number(this XElement element, string name) =>
        element.Text(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public static DateTime? Time(this XElement element, string name) =>
        element.Text(name) is { } text ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal) : null;

    public static List<T>? List<T>(this XElement element, string name, Func<XElement, T> read) =>
        element.Child(name)?.Elements().Select(read).ToList() is { Count: > 0 } list ? list : null;

    public static XElement GetRequired(this XElement element, string name) =>
        element.Child(name) ?? throw new AmazonRoute53Exception($"Route 53 returned a {element.Name.LocalName} without {name}.");
}
