using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>
/// The output values that reading has published. Two steps may provide one output (an address at launch, a fixed one afterwards), so a value is
/// stored with the step that published it, and a step sees the value of the provider that precedes it in the script.
/// </summary>
internal sealed class OutputValues
{
    private readonly ConcurrentDictionary<(Output, Step), string> _values = new();

    public void Set(Output output, Step provider, string value) => _values[(output, provider)] = value;

    public bool Has(Output output, Step provider) => _values.ContainsKey((output, provider));

    public string? Get(Step step, Output output)
    {
        if (_values.TryGetValue((output, step), out var own))
            return own;
        foreach (var (need, provider) in step.Sources)
        {
            if (ReferenceEquals(need, output))
                return _values.GetValueOrDefault((output, provider)) ?? output.Known;
        }

        return output.Known;
    }
}
