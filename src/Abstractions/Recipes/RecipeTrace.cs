using System.Diagnostics;

namespace OriginScript;

public sealed partial class Recipe
{
    private readonly List<StackTrace> _traces = [];

    /// <summary>
    /// The steps whose calls are recorded. Stack traces are expensive, so a recipe is read a second time with this set when an error has to name the
    /// lines that added a step.
    /// </summary>
    public IReadOnlyList<StepId> TracedSteps { get; init; } = [];

    /// <summary>Where <see cref="TracedSteps"/> were added, in order.</summary>
    public IReadOnlyList<StackTrace> Traces => _traces;

    private void RecordTrace(Step step)
    {
        if (TracedSteps.Count > 0 && TracedSteps.Contains(step.Id))
            _traces.Add(new StackTrace(fNeedFileInfo: true));
    }
}
