namespace OriginScript.Remote;

/// <summary>The port to machines: opens shells on them. All steps of this plugin and of those that build on it speak to it alone.</summary>
[ReachesMachines]
public interface IShells
{
    /// <summary>The shell on a machine: one connection, kept for the whole run, however often and by however many steps it is asked for.</summary>
    /// <exception cref="UnreachableException">The machine does not answer, or takes no login yet.</exception>
    /// <exception cref="HostKeyException">What answers is not the machine that is meant.</exception>
    Task<IShell> Open(Login login, CancellationToken cancel);

    /// <summary>The same shell, but with one quick try where none is open: for who asks again, as the wait for a machine that boots does.</summary>
    /// <exception cref="UnreachableException">The machine does not answer, or takes no login yet; a key that it does not know yet counts as such.</exception>
    /// <exception cref="HostKeyException">What answers is not the machine that is meant.</exception>
    Task<IShell> OpenOnce(Login login, CancellationToken cancel) => Open(login, cancel);

    /// <summary>Logs in anew, beside the connection that is open, and leaves again: the proof that a change of firewall, network or sshd has locked nobody out.</summary>
    /// <exception cref="UnreachableException">It does not work any more.</exception>
    Task Knock(Login login, CancellationToken cancel);
}
