using System.Globalization;
using System.Xml.Linq;

namespace Amazon.Route53.Internal;

/// <summary>Reads typed values from the elements of an answer; null means that the element is not there.</summary>
internal static class Reading
{
    public static XElement? Child(this XElement element, string name) => element.Element(RestXml.Namespace + name);

    public static string? Text(this XElement element, string name) => element.Child(name)?.Value;

    public static bool? Flag(this XElement element, string name) => element.Text(name) is { } text ? bool.Parse(text) : null;

    public static long? Number(this XElement element, string name) =>
        element.Text(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public static DateTime? Time(this XElement element, string name) =>
        element.Text(name) is { } text ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal) : null;

    public static List<T>? List<T>(this XElement element, string name, Func<XElement, T> read) =>
        element.Child(name)?.Elements().Select(read).ToList() is { Count: > 0 } list ? list : null;

    public static XElement Must(this XElement element, string name) =>
        element.Child(name) ?? throw new AmazonRoute53Exception($"Route 53 answered a {element.Name.LocalName} without {name}.");
}
