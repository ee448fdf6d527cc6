using System.Xml.Linq;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Protocol;

/// <summary>A call that has been read: what it is called, whether it writes, and what it does to a draft of the world.</summary>
internal sealed record Request(string Action, bool Writes, Func<Draft, XElement> Effect)
{
    public static Request Refused(string action, Refusal refusal) => new(action, Writes: false, _ => throw refusal);
}
