using System.Xml.Linq;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Protocol;

/// <summary>A parsed call: its action, whether it writes, and its effect on a transaction.</summary>
internal sealed record ApiRequest(string Action, bool Writes, Func<Transaction, XElement> Effect)
{
    /// <summary>The region that it was signed for.</summary>
    public string Region { get; init; } = RegionSeed.HomeRegion;

    /// <summary>What it takes from the request buckets.</summary>
    public IReadOnlyList<TokenDraw> Draws { get; init; } = [];

    /// <summary>What no other call may change at the same time, such as a zone; null: nothing.</summary>
    public string? Exclusive { get; init; }

    public static ApiRequest Rejected(string action, ApiException refusal) => new(action, Writes: false, _ => throw refusal);
}
