namespace OriginScript.Remote;

/// <summary>The port to machines: opens shells on them. All steps of this plugin and of plugins that build on it use only this port.</summary>
[RequiresMachine]
public interface IShells
{
    /// <summary>The shell on a machine: one connection, shared by all steps and kept for the whole run.</summary>
    /// <exception cref="MachineUnreachableException">The machine does not answer, or does not accept logins yet.</exception>
    /// <exception cref="HostKeyException">The server's host key is not the expected one.</exception>
    Task<IShell> Open(Login login, CancellationToken cancel);

    /// <summary>The same shell, but with a single attempt if none is open: for callers that retry themselves, like remote:available.</summary>
    /// <exception cref="MachineUnreachableException">The machine does not answer, or does not accept logins yet; this includes a key that it does not accept yet.</exception>
    /// <exception cref="HostKeyException">The server's host key is not the expected one.</exception>
    Task<IShell> OpenOnce(Login login, CancellationToken cancel) => Open(login, cancel);

    /// <summary>Opens a second connection, logs in and closes it again: proves that a change of firewall, network or sshd has not locked anybody out.</summary>
    /// <exception cref="MachineUnreachableException">The login failed.</exception>
    Task ProbeLogin(Login login, CancellationToken cancel);
}
