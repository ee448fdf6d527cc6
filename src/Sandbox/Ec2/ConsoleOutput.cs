using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class ConsoleOutput
{
    public static Ec2Action[] Actions { get; } = [Ec2Action.Reading("GetConsoleOutput", Get)];

    /// <summary>The last of what the machine wrote to its console; empty before it has, and for an instance that is no machine.</summary>
    private static XElement?[] Get(Query query, Draft draft)
    {
        // What there is now is always the latest.
        query.Accept("Latest");
        var instance = draft.Instance(query.Required("InstanceId"));
        var (written, tail) = draft.Console(instance);
        return [new("instanceId", instance.Id), new("timestamp", Xml.Time(written)), new("output", Convert.ToBase64String(tail))];
    }
}
