using System.Collections.Concurrent;

namespace OriginScript.Ec2;

/// <summary>Answers that are asked for once, however many hosts want them, so that all hosts of a run see the same; a failed answer is asked for again.</summary>
internal sealed class Once<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _answers = new();

    public async Task<TValue> Get(TKey key, Func<Task<TValue>> ask)
    {
        var answer = _answers.GetOrAdd(key, _ => new(ask));
        try
        {
            return await answer.Value.ConfigureAwait(false);
        }
        catch
        {
            _answers.TryRemove(new(key, answer));
            throw;
        }
    }
}
