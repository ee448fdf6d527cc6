namespace OriginScript.Engine;

/// <summary>Who is told how a run goes. Calls come one at a time.</summary>
public interface IReport
{
    /// <summary>A step was begun; hosts run side by side, so this comes in no fixed order.</summary>
    void Started(Step step);

    /// <summary>A step is over; in no fixed order.</summary>
    void Ended(LogLine line);

    /// <summary>The next line of the action log, always in the order of the script.</summary>
    void Line(LogLine line);
}
