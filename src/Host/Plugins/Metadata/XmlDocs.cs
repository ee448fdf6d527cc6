using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>The summaries and parameter texts of an assembly's XML docs, each on one line; empty if there are none.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    public XmlDocs(string path)
    {
        if (!File.Exists(path))
            return;
        try
        {
            foreach (var member in XDocument.Load(path).Descendants("member"))
                _members[(string?)member.Attribute("name") ?? ""] = member;
        }
        catch (XmlException)
        {
            // Only help texts are lost; that is no reason to reject a plugin.
        }
    }

    public string Summary(string member) => Text(_members.GetValueOrDefault(member)?.Element("summary"));

    public string Property(string type, string name) => Summary($"P:{type.Replace('/', '.')}.{name}");

    public string Parameter(string member, string name) =>
        Text(_members.GetValueOrDefault(member)?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == name));

    /// <summary>A method's name in the docs, <c>M:A.B.C(System.String,System.Nullable{System.Int32})</c>.</summary>
    public static string MethodId(string type, string name, int arity, IEnumerable<string> parameters)
    {
        var list = string.Join(',', parameters)
            .Replace('<', '{')
            .Replace('>', '}')
            .Replace('/', '.')
            .Replace('&', '@')
            .Replace("!!", "``")
            .Replace('!', '`');
        var generic = arity > 0 ? $"``{arity}" : "";
        return $"M:{type.Replace('/', '.')}.{name}{generic}{(list.Length > 0 ? $"({GenericArity().Replace(list, "{")})" : "")}";
    }

    private static string Text(XElement? element) =>
        element is null ? "" : Whitespace().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } reference => Name(
                (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? ""
            ),
            XElement element => string.Concat(element.Nodes().Select(Text)),
            _ => "",
        };

    private static string Name(string reference)
    {
        var name = reference.Split('(')[0];
        return name.Contains(':') ? name[(name.LastIndexOf('.') + 1)..].Split('`')[0] : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"`\d+\{")]
    private static partial Regex GenericArity();
}
