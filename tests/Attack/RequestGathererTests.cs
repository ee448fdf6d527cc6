using CsCheck;
using OriginScript.Aws;

namespace OriginScript.Attack.Tests;

/// <summary>Whatever is asked together, each asker gets the answer to its own question, and no answer is older than its question.</summary>
public sealed class RequestGathererTests
{
    private const int Rounds = 2_000;

    private static readonly Gen<int[]> Keys = Gen.Int[0, 30].Array[1, 40];

    [Fact]
    public Task Each_asker_gets_its_own_answer() =>
        Keys.SampleAsync(
            async keys =>
            {
                var gatherer = new RequestGatherer<int, int>(_ => Task.FromResult<Func<int, int>>(key => key * 10), new AutoAdvanceClock(), most: 7);

                Assert.Equal(keys.Select(key => key * 10), await Task.WhenAll(keys.Select(key => gatherer.Ask(key, default))));
            },
            iter: Rounds
        );

    [Fact]
    public Task A_refused_key_does_not_spoil_the_others() =>
        Keys.SampleAsync(
            async keys =>
            {
                var gatherer = new RequestGatherer<int, int>(
                    asked => asked.Any(key => key % 5 == 0) ? throw new OriginException("refused") : Task.FromResult<Func<int, int>>(key => key),
                    new AutoAdvanceClock(),
                    most: 100
                );
                var answers = keys.Select(key => gatherer.Ask(key, default)).ToArray();
                await Task.WhenAll(answers).ContinueWith(_ => { }, TaskScheduler.Default);

                Assert.Equal(keys.Select(key => key % 5 == 0), answers.Select(answer => answer.IsFaulted));
            },
            iter: Rounds
        );

    [Fact]
    public async Task A_question_during_a_request_waits_for_the_next_one()
    {
        var (state, release) = (1, new TaskCompletionSource());
        var asked = new TaskCompletionSource();
        var gatherer = new RequestGatherer<string, int>(
            async _ =>
            {
                var read = state;
                asked.TrySetResult();
                await release.Task;
                return _ => read;
            },
            new AutoAdvanceClock(),
            most: 10
        );
        var before = gatherer.Ask("state", default);
        await asked.Task;
        state = 2;
        var after = gatherer.Ask("state", default);
        release.SetResult();

        Assert.Equal((1, 2), (await before, await after));
    }

    [Fact]
    public async Task Questions_of_one_moment_are_one_request()
    {
        var requests = new List<int>();
        var gatherer = new RequestGatherer<int, int>(
            keys =>
            {
                requests.Add(keys.Count);
                return Task.FromResult<Func<int, int>>(key => key);
            },
            TimeProvider.System,
            most: 200
        );
        await Task.WhenAll(Enumerable.Range(0, 50).Select(key => gatherer.Ask(key, default)));

        Assert.Equal([50], requests);
    }

    [Fact]
    public async Task Who_no_longer_waits_is_let_go()
    {
        var gatherer = new RequestGatherer<int, int>(
            async _ =>
            {
                await Task.Delay(Timeout.Infinite);
                return key => key;
            },
            TimeProvider.System,
            most: 10
        );
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gatherer.Ask(1, cancel.Token));
    }
}
