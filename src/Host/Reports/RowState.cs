namespace OriginScript.Host.Reports;

/// <summary>The state of a host, in the order of priority if there is not enough room for all hosts.</summary>
internal enum RowState
{
    /// <summary>A step failed.</summary>
    Failed,

    /// <summary>A step is running.</summary>
    Running,

    /// <summary>Not started, or waiting for a step of another host.</summary>
    Waiting,

    /// <summary>Every step is finished.</summary>
    Done,
}
