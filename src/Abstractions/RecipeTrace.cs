using System.Diagnostics;

namespace OriginScript;

public sealed partial class Recipe
{
    private readonly List<StackTrace> _witnessed = [];

    /// <summary>
    /// The step whose calls are to be remembered. Stack traces are dear, so a recipe is read a second time with this set when an error has to name the lines
    /// that added a step.
    /// </summary>
    public StepId? Traced { get; init; }

    /// <summary>Where <see cref="Traced"/> was added, in order.</summary>
    public IReadOnlyList<StackTrace> Traces => _witnessed;

    private void Witness(Step step)
    {
        if (Traced == step.Id)
            _witnessed.Add(new StackTrace(fNeedFileInfo: true));
    }
}
