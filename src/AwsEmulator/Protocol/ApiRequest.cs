using System.Xml.Linq;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>A parsed call: its action, whether it writes, and its effect on a transaction.</summary>
internal sealed record ApiRequest(string Action, bool Writes, Func<Transaction, XElement> Effect)
{
    /// <summary>The region that it was signed for.</summary>
    public string Region { get; init; } = "";

    public static ApiRequest Rejected(string action, ApiException refusal) => new(action, Writes: false, _ => throw refusal);
}
