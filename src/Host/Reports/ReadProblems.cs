using OriginScript.Engine;

namespace OriginScript.Host.Reports;

/// <summary>Says once for each step that its reads are not answered: whoever watches would otherwise see nothing until the step gives up.</summary>
/// <param name="write">Writes a line for the user.</param>
internal sealed class ReadProblems(Action<string> write)
{
    private readonly HashSet<(Step, string)> _written = [];

    public void Write(StepPoll poll)
    {
        if (poll.Problem is { } problem && _written.Add((poll.Step, problem)))
            write($"- {poll.Step.Id}: {VisibleText.Format(problem)} It is read again for up to {ElapsedText.Format(poll.Timeout)}.");
    }
}
