namespace OriginScript.Ec2.Tests;

public sealed class OnceTests
{
    private readonly Once<string, int> _once = new();
    private int _asked;

    [Fact]
    public async Task An_answer_is_asked_for_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _once.Get("x", async () =>
        {
            await Task.Yield();
            return Interlocked.Increment(ref _asked);
        })));
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        await Assert.ThrowsAsync<OriginException>(() => _once.Get("x", () => throw new OriginException("not now")));
        Assert.Equal(7, await _once.Get("x", () => Task.FromResult(7)));
    }
}
