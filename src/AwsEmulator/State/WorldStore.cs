namespace OriginScript.AwsEmulator.State;

/// <summary>Holds the current world, and replaces it only after the next one is on disk.</summary>
internal sealed class WorldStore(WorldFile file)
{
    private readonly Lock _writing = new();
    private volatile World _current = file.OpenOrCreate();

    /// <summary>Called with each new world, in order, after it is on disk.</summary>
    public Action<World>? Changed { get; set; }

    public World Current => _current;

    public T Execute<T>(Func<Transaction, T> effect, bool writes, RequestContext moment)
    {
        if (!writes)
            return effect(new Transaction(_current, moment));

        lock (_writing)
        {
            var draft = new Transaction(_current, moment);
            var answer = effect(draft);
            if (draft.World != _current)
            {
                file.Save(draft.World);
                _current = draft.World;
                Changed?.Invoke(draft.World);
            }

            return answer;
        }
    }
}
