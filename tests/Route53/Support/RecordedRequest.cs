using System.Xml.Linq;

namespace OriginScript.Route53.Tests.Support;

internal sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The changes of a batch, <c>DELETE 192.0.2.1, CREATE 192.0.2.9</c>.</summary>
    public string Changes =>
        string.Join(
            ", ",
            XElement
                .Parse(Body)
                .Descendants()
                .Where(element => element.Name.LocalName == "Change")
                .Select(change =>
                    string.Join(
                        ' ',
                        change.Descendants().Where(element => element.Name.LocalName is "Action" or "Value").Select(element => element.Value)
                    )
                )
        );
}
