namespace OriginScript.Engine;

/// <summary>Receives the progress of a run. Calls are not concurrent.</summary>
public interface IReport
{
    /// <summary>A step was started; hosts run in parallel, so the order is not fixed.</summary>
    void StepStarted(Step step);

    /// <summary>A step has ended; the order is not fixed.</summary>
    void StepEnded(LogLine line);

    /// <summary>The next line of the action log, always in the order of the script.</summary>
    void WriteLine(LogLine line);
}
