namespace OriginScript.Remote;

/// <summary>Runs commands as root: through sudo without a password, unless the login is root.</summary>
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

    private const string TerminalRequired = "you must have a tty";

    /// <summary>The command line for <c>sh</c>.</summary>
    public static string FormatCommandLine(Command command, string user)
    {
        var words = string.Join(' ', command.Words.Select(Posix.Quote));
        return command.Sudo && user != "root" ? $"sudo -n -- env LC_ALL=C {words}" : words;
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
        if (answer.ExitCode == 1 && Array.Exists(Refusals, refusal => answer.Error.Contains(refusal, StringComparison.Ordinal)))
        {
            throw new OriginException(
                $"{facts.User} on {facts.Machine} cannot run `{command}` through sudo without a password. Log in as root, or allow it there: "
                    + $"echo '{facts.User} ALL=(ALL) NOPASSWD: ALL' | sudo tee /etc/sudoers.d/90-{facts.User}"
            );
        }
    }
}
