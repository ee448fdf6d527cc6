using System.Xml.Linq;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Route53;

/// <summary>An action of the Route 53 API and where it lives; <c>*</c> in the path stands for an id.</summary>
internal sealed record Route(string Method, string Path, string Action, Func<RestCall, Draft, XElement?[]> Handle)
{
    public bool Writes => Method != "GET";

    /// <summary>The id in a path of this shape, empty when there is none to have; null when it has another shape.</summary>
    public string? IdIn(string path)
    {
        var (wanted, given) = (Path.Split('/'), path.Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First == "*" || pair.First == pair.Second)
            ? wanted.Zip(given).FirstOrDefault(pair => pair.First == "*").Second ?? ""
            : null;
    }
}
