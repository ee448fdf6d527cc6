namespace OriginScript.Remote;

/// <summary>Reads the facts of a machine in one round trip.</summary>
internal static class SshFacts
{
    private static readonly string[] Tools =
    [
        "apt-get",
        "dnf",
        "yum",
        "zypper",
        "firewall-cmd",
        "ufw",
        "nft",
        "systemctl",
        "cloud-init",
        "getenforce",
        "git",
        "chronyd",
        "timedatectl",
    ];

    /// <summary>The environment of all commands, set in the shell before anything else. System tools are not always in a login's PATH.</summary>
    public static readonly string ShellPreamble =
        "LC_ALL=C; export LC_ALL; umask 022; unset CDPATH ENV BASH_ENV; PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; export PATH";

    /// <summary>The command that prints the facts.</summary>
    public static readonly Command ProbeCommand = Command.Script(
        """
        ID= VERSION_ID=
        for release in /etc/os-release /usr/lib/os-release; do
            if [ -r "$release" ]; then . "$release"; break; fi
        done
        printf '%s\n' "$ID" "$VERSION_ID" "$(uname -m)" "$(cat /proc/1/comm 2>/dev/null)" "$(id -un)" "$HOME"
        for tool in "$@"; do
            if command -v "$tool" >/dev/null 2>&1; then printf '%s\n' "$tool"; fi
        done
        exit 0
        """,
        Tools
    );

    /// <summary>Parses the facts from its result.</summary>
    /// <exception cref="OriginException">The machine has no POSIX shell.</exception>
    public static Facts Parse(string machine, CommandResult answer) =>
        answer.Output.Split('\n') is [var id, var version, var architecture, var one, var user, var home, .. var tools] && user.Length > 0
            ? new()
            {
                Machine = machine,
                Distribution = id,
                Version = version,
                Architecture = architecture,
                PidOne = one,
                User = user,
                Home = home,
                Tools = [.. tools.Where(tool => tool.Length > 0)],
            }
            : throw new OriginException($"{machine} did not report its facts: {answer.Error.Trim()}. It needs a POSIX shell, sh, with id and uname.");
}
