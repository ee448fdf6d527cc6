namespace OriginScript.Ec2.Tests;

public sealed class AsyncCacheTests
{
    private readonly AsyncCache<string, int> _cache = new();
    private int _calls;

    [Fact]
    public async Task An_answer_is_asked_for_once()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    _cache.GetOrAdd(
                        "x",
                        async () =>
                        {
                            await Task.Yield();
                            return Interlocked.Increment(ref _calls);
                        }
                    )
                )
        );
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        await Assert.ThrowsAsync<OriginException>(() => _cache.GetOrAdd("x", () => throw new OriginException("not now")));
        Assert.Equal(7, await _cache.GetOrAdd("x", () => Task.FromResult(7)));
    }
}
