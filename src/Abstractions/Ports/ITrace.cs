namespace OriginScript;

/// <summary>Where a port reports each call to the outside world; <c>--verbose</c> shows the calls, <c>-vv</c> their bodies as well.</summary>
public interface ITrace
{
    /// <summary>How much is shown, so that a port need not assemble what nobody sees.</summary>
    TraceLevel Level { get; }

    /// <summary>Reports a request to a service, with all its attempts, once it has ended.</summary>
    void Report(RequestTrace request);

    /// <summary>Reports a command on a machine once it has ended.</summary>
    void Report(CommandTrace command);
}
