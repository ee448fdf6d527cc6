namespace OriginScript.Sandbox.Worlds;

/// <summary>When a call happens and how the world ages.</summary>
internal sealed record Moment(DateTimeOffset Now, string RequestId, Pace Pace, TimeSpan Hidden)
{
    public Consoles? Consoles { get; init; }
}
