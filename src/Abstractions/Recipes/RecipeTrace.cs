using System.Diagnostics;

namespace OriginScript;

public sealed partial class Recipe
{
    private readonly List<StackTrace> _traces = [];

    /// <summary>
    /// The step whose calls are recorded. Stack traces are expensive, so a recipe is read a second time with this set when an error has to name the
    /// lines that added a step.
    /// </summary>
    public StepId? TracedStep { get; init; }

    /// <summary>Where <see cref="TracedStep"/> was added, in order.</summary>
    public IReadOnlyList<StackTrace> Traces => _traces;

    private void RecordTrace(Step step)
    {
        if (TracedStep == step.Id)
            _traces.Add(new StackTrace(fNeedFileInfo: true));
    }
}
