namespace OriginScript.AwsEmulator.Tests;

internal sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2025, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(double seconds) => _now += TimeSpan.FromSeconds(seconds);
}
