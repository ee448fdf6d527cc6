namespace OriginScript.Remote;

/// <summary>The port to machines: opens shells on them. All steps of this plugin and of those that build on it speak to it alone.</summary>
public interface IShells
{
    /// <summary>A shell on the machine, the same one whenever the same login is asked for during a run.</summary>
    /// <exception cref="OriginException">The machine does not answer, is not the one it was, or refuses the login.</exception>
    Task<IShell> Open(Login login, CancellationToken cancel);
}
