namespace OriginScript;

/// <summary>How much of the calls of a port is shown.</summary>
public enum TraceLevel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One line for each call.</summary>
    Calls,

    /// <summary>The calls with what was sent and received.</summary>
    Bodies,
}
