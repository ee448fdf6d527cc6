using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>An action of the EC2 API and its handler, which returns the content of the response after the request id.</summary>
internal sealed record Ec2Action(string Name, bool Writes, Func<QueryParameters, Transaction, XElement?[]> Handle)
{
    // An element has one parent, so each response needs its own.
    public static XElement?[] Success() => [new("return", true)];

    public static Ec2Action Read(string name, Func<QueryParameters, Transaction, XElement?[]> handle) => new(name, Writes: false, handle);

    public static Ec2Action Write(string name, Func<QueryParameters, Transaction, XElement?[]> handle) => new(name, Writes: true, handle);
}
