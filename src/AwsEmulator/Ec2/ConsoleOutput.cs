using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class ConsoleOutput
{
    public static Ec2Action[] Actions { get; } = [Ec2Action.Read("GetConsoleOutput", Get)];

    /// <summary>The tail of the machine's console output; empty if there is none, or if the instance has no machine.</summary>
    private static XElement?[] Get(QueryParameters query, Transaction transaction)
    {
        // The output is always the latest.
        query.AcceptAndIgnore("Latest");
        var instance = transaction.GetInstance(query.Required("InstanceId"));
        var (written, tail) = transaction.Console(instance);
        return [new("instanceId", instance.Id), new("timestamp", AwsXml.FormatTime(written)), new("output", Convert.ToBase64String(tail))];
    }
}
