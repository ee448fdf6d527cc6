namespace OriginScript.Host.Reports;

/// <summary>How a host stands, in the order in which hosts are worth a line when there is no room for all.</summary>
internal enum RowState
{
    /// <summary>A step went wrong.</summary>
    Failed,

    /// <summary>A step is under way.</summary>
    Working,

    /// <summary>Not begun, or behind a step of another host.</summary>
    Waiting,

    /// <summary>Every step is over.</summary>
    Done,
}
