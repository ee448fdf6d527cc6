using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>Runs commands as root: through sudo, with or without a password, unless the login is root.</summary>
internal static class SshSudo
{
    private static readonly string[] Refusals =
    [
        "a password is required",
        "a terminal is required",
        "is not in the sudoers file",
        "is not allowed to ",
        "may not run sudo",
    ];

    private static readonly string[] WrongPasswords = ["incorrect password attempt", "Sorry, try again.", "no password was provided"];

    private const string TerminalRequired = "you must have a tty";

    /// <summary>The command line for <c>sh</c>, if sudo asks for no password.</summary>
    public static string FormatCommandLine(Command command, string user)
    {
        var words = string.Join(' ', command.Words.Select(Posix.Quote));
        return NeedsSudo(command, user) ? $"sudo -n -- env LC_ALL=C {words}" : words;
    }

    /// <summary>Whether the command goes through sudo.</summary>
    public static bool NeedsSudo(Command command, string user) => command.Sudo && user != "root";

    /// <summary>
    /// The same with a password, which sudo reads from the standard input and which is in no command line. What sudo leaves of it must not become
    /// the command's input, as where a rule allows the command without a password: all is read up to a line that nobody can guess.
    /// </summary>
    /// <returns>The command line, and what comes before the input of the command.</returns>
    public static (string Line, byte[] Input) FormatWithPassword(Command command, string password)
    {
        var end = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var skip = Posix.Quote($"while IFS= read -r line && [ \"$line\" != {end} ]; do :; done; exec \"$@\"");
        var words = string.Join(' ', command.Words.Select(Posix.Quote));
        return ($"sudo -S -k -p '' -- env LC_ALL=C sh -c {skip} sh {words}", Encoding.UTF8.GetBytes($"{password}\n{end}\n"));
    }

    /// <summary>Throws if the result is sudo's own failure and not the command's.</summary>
    /// <exception cref="OriginException">sudo refused, or is not installed.</exception>
    public static void ThrowIfRefused(Command command, Facts facts, CommandResult answer)
    {
        if (!command.Sudo || facts.User == "root" || answer.Succeeded)
            return;
        if (answer.ExitCode == 127 && answer.Error.TrimEnd().EndsWith("sudo: not found", StringComparison.Ordinal))
            throw new OriginException(
                $"{facts.User} on {facts.Machine} needs sudo for `{command}`, but {facts.Machine} has no sudo. Log in as root, or install sudo."
            );
        if (answer.ExitCode == 1 && answer.Error.Contains(TerminalRequired, StringComparison.Ordinal))
            throw new OriginException(
                $"{facts.User} on {facts.Machine} cannot run `{command}` through sudo: its sudoers file has requiretty, and commands run without a terminal. Log in as root, or allow it there: "
                    + $"echo 'Defaults:{facts.User} !requiretty' | sudo tee /etc/sudoers.d/91-{facts.User}"
            );
        if (answer.ExitCode == 1 && Array.Exists(WrongPasswords, said => answer.Error.Contains(said, StringComparison.Ordinal)))
            throw new OriginException(
                $"sudo on {facts.Machine} does not accept the password of {facts.User}. Correct {SshOptions.SudoPasswordVariable}; each machine of the run is given the same password."
            );
        if (answer.ExitCode == 1 && Array.Exists(Refusals, refusal => answer.Error.Contains(refusal, StringComparison.Ordinal)))
        {
            throw new OriginException(
                $"{facts.User} on {facts.Machine} cannot run `{command}` through sudo without a password. Log in as root, set {SshOptions.SudoPasswordVariable}, or allow it there: "
                    + $"echo '{facts.User} ALL=(ALL) NOPASSWD: ALL' | sudo tee /etc/sudoers.d/90-{facts.User}"
            );
        }
    }
}
