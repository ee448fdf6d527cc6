namespace OriginScript.Engine;

/// <summary>The result of a run: its lines in the order of the script.</summary>
/// <param name="Lines">One for each step.</param>
public sealed record RunResult(IReadOnlyList<LogLine> Lines)
{
    /// <summary>Whether every step is as wanted.</summary>
    public bool Succeeded => Lines.All(line => line.Mark is not (Mark.Failed or Mark.NotStarted));

    /// <summary>How many lines have that mark.</summary>
    public int Count(Mark mark) => Lines.Count(line => line.Mark == mark);
}
