using System.Collections.Concurrent;

namespace OriginScript.Ec2;

/// <summary>Caches asynchronous results so that all hosts of a run see the same value; a failed call is not cached.</summary>
internal sealed class AsyncCache<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _tasks = new();

    public async Task<TValue> GetOrAdd(TKey key, Func<Task<TValue>> ask)
    {
        var answer = _tasks.GetOrAdd(key, _ => new(ask));
        try
        {
            return await answer.Value.ConfigureAwait(false);
        }
        catch
        {
            _tasks.TryRemove(new(key, answer));
            throw;
        }
    }
}
