namespace OriginScript.Engine;

/// <summary>How the last run or undo in a journal ended.</summary>
internal enum RunStatus
{
    /// <summary>Every step succeeded, or there was no run yet.</summary>
    Completed,

    /// <summary>It came to its end, but not every step succeeded.</summary>
    Failed,

    /// <summary>It was cancelled, or its process ended before it did.</summary>
    Interrupted,
}
