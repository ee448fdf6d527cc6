using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>An action of the EC2 API and what it does; the handler returns what stands in the answer below the request id.</summary>
internal sealed record Ec2Action(string Name, bool Writes, Func<Query, Draft, XElement?[]> Handle)
{
    // An element has one parent, so each answer needs its own.
    public static XElement?[] Done() => [new("return", true)];

    public static Ec2Action Reading(string name, Func<Query, Draft, XElement?[]> handle) => new(name, Writes: false, handle);

    public static Ec2Action Writing(string name, Func<Query, Draft, XElement?[]> handle) => new(name, Writes: true, handle);
}
