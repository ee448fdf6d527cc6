namespace OriginScript.AwsEmulator.Server;

/// <summary>The fault injected into one call.</summary>
internal enum InjectedFault
{
    None,

    /// <summary>Rejected by the rate limit, without effect.</summary>
    Throttled,

    /// <summary>Fails with an internal error, without effect.</summary>
    InternalError,

    /// <summary>Executed, but the connection is dropped before the response.</summary>
    ResponseLost,
}
