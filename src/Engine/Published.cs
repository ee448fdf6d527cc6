using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>
/// What reading has made known. Two steps may provide one later (an address at launch, a fixed one afterwards), so a value is kept with the step that
/// published it, and a step sees the one of the provider that stood before it in the script.
/// </summary>
internal sealed class Published
{
    private readonly ConcurrentDictionary<(Later, Step), string> _values = new();

    public void Set(Later later, Step provider, string value) => _values[(later, provider)] = value;

    public bool Has(Later later, Step provider) => _values.ContainsKey((later, provider));

    public string? For(Step step, Later later)
    {
        if (_values.TryGetValue((later, step), out var own))
            return own;
        foreach (var (need, provider) in step.Sources)
        {
            if (ReferenceEquals(need, later))
                return _values.GetValueOrDefault((later, provider)) ?? later.Known;
        }

        return later.Known;
    }
}
