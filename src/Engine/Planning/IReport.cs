namespace OriginScript.Engine;

/// <summary>Receives the progress of a run. Calls are not concurrent.</summary>
internal interface IReport
{
    /// <summary>A step was started; hosts run in parallel, so the order is not fixed.</summary>
    void StepStarted(Step step);

    /// <summary>A step has ended; the order is not fixed.</summary>
    void StepEnded(LogLine line);

    /// <summary>The next line of the action log, always in the order of the script.</summary>
    void WriteLine(LogLine line);

    /// <summary>A step is the next one of its host and waits for steps of other hosts.</summary>
    void StepWaiting(Step step, IReadOnlyList<Step> waitsFor) { }

    /// <summary>A step that waits for the world has read it once more, and what it wants is not there yet.</summary>
    void StepPolled(StepPoll poll) { }

    /// <summary>A program that a step runs has printed something.</summary>
    void OutputReceived(StepOutput output) { }
}
