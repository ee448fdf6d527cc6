namespace OriginScript.Remote;

/// <summary>A shell on one machine. Commands run one after another, each in a subshell of its own, without a terminal, under <c>LC_ALL=C</c>.</summary>
public interface IShell
{
    /// <summary>The facts of the machine, read once when the shell was opened.</summary>
    Facts Facts { get; }

    /// <summary>The host key that the machine presented, and why it was trusted; null if there was none, as with a fake.</summary>
    HostKey? HostKey => null;

    /// <summary>Runs one command to its end, whatever its exit code; use <see cref="ShellExtensions.RunOrThrow"/> if a failure should throw.</summary>
    /// <exception cref="OutcomeUnknownException">The connection was lost before the result arrived: it is unknown whether the command ran.</exception>
    /// <exception cref="OriginException">It needs root, and the user cannot use sudo without a password.</exception>
    Task<CommandResult> Run(Command command, CancellationToken cancel);
}
