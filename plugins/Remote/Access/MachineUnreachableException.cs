namespace OriginScript.Remote;

/// <summary>A machine does not accept a login now; it may later, for example when it has booted.</summary>
public sealed class MachineUnreachableException(string message, Exception? cause = null) : HostUnreachableException(message, cause)
{
    /// <summary>Whether waiting cannot help: the machine's name does not resolve.</summary>
    public bool IsPermanent { get; init; }
}
