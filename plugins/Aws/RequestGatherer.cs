namespace OriginScript.Aws;

/// <summary>
/// Turns questions that come at the same moment into one request: a request takes all that wait, and what comes while it is on its way waits for the next
/// one, so that no answer is older than its question.
/// </summary>
/// <typeparam name="TKey">What is asked for; equal keys are asked once.</typeparam>
/// <typeparam name="TAnswer">The answer for one key.</typeparam>
public sealed class RequestGatherer<TKey, TAnswer>
    where TKey : notnull
{
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(10);

    private readonly Func<IReadOnlyList<TKey>, Task<Func<TKey, TAnswer>>> _ask;
    private readonly TimeProvider _clock;
    private readonly int _most;
    private readonly Lock _lock = new();
    private readonly Queue<Question> _waiting = [];
    private bool _isAsking;

    /// <summary>A gatherer with nothing to ask.</summary>
    /// <param name="ask">
    /// Makes one request for distinct keys. If it is refused with an <see cref="OriginException"/>, each half is asked again on its own, so that one key does
    /// not spoil the others.
    /// </param>
    /// <param name="clock">The clock for the moment that is waited for further questions.</param>
    /// <param name="most">How many keys a request may have.</param>
    public RequestGatherer(Func<IReadOnlyList<TKey>, Task<Func<TKey, TAnswer>>> ask, TimeProvider clock, int most) =>
        (_ask, _clock, _most) = (ask, clock, most);

    /// <summary>Asks for a key together with others.</summary>
    public Task<TAnswer> Ask(TKey key, CancellationToken cancel)
    {
        var question = new Question(key);
        lock (_lock)
        {
            _waiting.Enqueue(question);
            if (!_isAsking)
            {
                _isAsking = true;
                _ = AskAll();
            }
        }

        return question.Answer.Task.WaitAsync(cancel);
    }

    // The requests belong to no single caller, so none of them can cancel them.
    private async Task AskAll()
    {
        await Task.Delay(Window, _clock, CancellationToken.None).ConfigureAwait(false);
        while (TakeBatch() is { Length: > 0 } batch)
            await Answer(batch).ConfigureAwait(false);
    }

    private IGrouping<TKey, Question>[] TakeBatch()
    {
        lock (_lock)
        {
            var batch = new List<Question>();
            var keys = new HashSet<TKey>();
            while (_waiting.TryPeek(out var next) && (keys.Contains(next.Key) || keys.Count < _most))
            {
                keys.Add(next.Key);
                batch.Add(_waiting.Dequeue());
            }

            _isAsking = batch.Count > 0;
            return [.. batch.GroupBy(question => question.Key)];
        }
    }

    private async Task Answer(IGrouping<TKey, Question>[] batch)
    {
        try
        {
            var answer = await _ask([.. batch.Select(group => group.Key)]).ConfigureAwait(false);
            foreach (var question in batch.SelectMany(group => group))
                question.Answer.TrySetResult(answer(question.Key));
        }
        catch (OriginException e) when (e is not OutcomeUnknownException && batch.Length > 1)
        {
            await Answer(batch[..(batch.Length / 2)]).ConfigureAwait(false);
            await Answer(batch[(batch.Length / 2)..]).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            foreach (var question in batch.SelectMany(group => group))
                question.Answer.TrySetException(e);
        }
    }

    private sealed record Question(TKey Key)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
