namespace OriginScript.MachineLab.Tests;

/// <summary>A clock on which every delay ends immediately.</summary>
internal sealed class ImmediateClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.Zero, period);
}
