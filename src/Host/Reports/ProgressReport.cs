using OriginScript.Engine;
using OriginScript.Host.Running;

namespace OriginScript.Host.Reports;

/// <summary>What <c>--verbose</c> adds on standard error: when each step began and ended, as it happens.</summary>
/// <param name="inner">Who is told besides.</param>
/// <param name="bench">Where it is said.</param>
internal sealed class ProgressReport(IReport inner, Bench bench) : IReport
{
    private readonly Dictionary<Step, long> _begun = [];

    public void Started(Step step)
    {
        inner.Started(step);
        _begun[step] = bench.Clock.GetTimestamp();
        bench.Talk($"- {step.Id}: begun");
    }

    public void Ended(LogLine line)
    {
        inner.Ended(line);
        var took = _begun.Remove(line.Step, out var begun) ? $" in {Elapsed.Of(bench.Clock.GetElapsedTime(begun))}" : "";
        bench.Talk($"- {line.Step.Id}: {Tally.Done.Word(line)}{took}");
    }

    public void Line(LogLine line) => inner.Line(line);
}
