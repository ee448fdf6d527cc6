using System.Xml.Linq;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>An action of the Route 53 API and its path; <c>*</c> in the path stands for an id.</summary>
internal sealed record Route53Route(string Method, string Path, string Action, Func<RestCall, Transaction, XElement?[]> Handle)
{
    public bool Writes => Method != "GET";

    /// <summary>The id in a matching path, empty if the route has none; null: the path does not match.</summary>
    public string? MatchId(string path)
    {
        var (wanted, given) = (Path.Split('/'), path.Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First == "*" || pair.First == pair.Second)
            ? wanted.Zip(given).FirstOrDefault(pair => pair.First == "*").Second ?? ""
            : null;
    }
}
