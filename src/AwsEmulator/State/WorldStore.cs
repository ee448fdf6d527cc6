namespace OriginScript.AwsEmulator.State;

/// <summary>Holds the current world, and replaces it only after the next one is on disk.</summary>
internal sealed class WorldStore(WorldFile file) : IDisposable
{
    private readonly Lock _writing = new();
    private volatile World _current = file.OpenOrCreate();
    private bool _isDisposed;

    /// <summary>Called with each new world, in order, after it is on disk.</summary>
    public Action<World>? Changed { get; set; }

    public World Current => _current;

    public T Execute<T>(Func<Transaction, T> effect, bool writes, RequestContext requestContext)
    {
        if (!writes)
            return effect(new Transaction(_current.In(requestContext.Region), requestContext));

        lock (_writing)
        {
            var before = _current.In(requestContext.Region);
            var transaction = new Transaction(before, requestContext);
            var answer = effect(transaction);
            if (transaction.World != before)
            {
                var after = transaction.World with { Sequence = before.Sequence + 1 };
                file.Save(before, after);
                _current = after;
                Changed?.Invoke(after);
            }

            return answer;
        }
    }

    /// <summary>Leaves a snapshot behind, which is quicker to read than a log.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            try
            {
                if (file.HasLog)
                    file.SaveSnapshot(_current);
            }
            catch (IOException)
            {
                // The disk is full, and the log is complete.
            }

            file.Dispose();
        }
    }
}
