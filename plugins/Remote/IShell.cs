namespace OriginScript.Remote;

/// <summary>A shell on one machine. Commands run one after another, each in a subshell of its own, without a terminal, under <c>LC_ALL=C</c>.</summary>
public interface IShell
{
    /// <summary>What the machine is, asked once when the shell was opened.</summary>
    Facts Facts { get; }

    /// <summary>The key by which the machine showed itself, and why it was believed; null where nothing was shown, as by a fake.</summary>
    HostKey? HostKey => null;

    /// <summary>Runs one command to its end, whatever its exit code; use <see cref="Shells.Do"/> where anything but success is an error.</summary>
    /// <exception cref="UnansweredException">The connection broke before the answer: nobody knows whether the command ran.</exception>
    /// <exception cref="OriginException">It needs root, and the login may not use sudo without a password.</exception>
    Task<Answer> Run(Command command, CancellationToken cancel);
}
