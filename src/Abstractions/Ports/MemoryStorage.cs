using System.Collections.Concurrent;

namespace OriginScript;

/// <summary>A storage that lasts as long as the process; reads what it has not updated itself from another one.</summary>
/// <param name="below">The other one, which is never written; null: none.</param>
public sealed class MemoryStorage(IStorage? below = null) : IStorage
{
    private readonly ConcurrentDictionary<string, string> _updated = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public string GetPath(string name) => below?.GetPath(name) ?? name;

    /// <inheritdoc/>
    public string? Read(string name) => _updated.TryGetValue(name, out var text) ? text : below?.Read(name);

    /// <inheritdoc/>
    public Task Update(string name, Func<string?, string> change, CancellationToken cancel)
    {
        lock (_gate)
            _updated[name] = change(Read(name));
        return Task.CompletedTask;
    }
}
