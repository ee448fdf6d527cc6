namespace OriginScript.Remote;

/// <summary>Asks a machine what it is, in one round trip.</summary>
internal static class SshFacts
{
    private static readonly string[] Tools =
    [
        "apt-get", "dnf", "yum", "zypper", "firewall-cmd", "ufw", "nft", "systemctl", "cloud-init", "getenforce", "git", "chronyd", "timedatectl",
    ];

    /// <summary>For the shell itself, before anything else: what every command finds around it. Tools of the system are not always on a login's path.</summary>
    public static readonly string Manners =
        "LC_ALL=C; export LC_ALL; umask 022; unset CDPATH ENV BASH_ENV; PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; export PATH";

    /// <summary>The question.</summary>
    public static readonly Command Question = Command.Script(
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
        Tools);

    /// <summary>The facts in the answer.</summary>
    /// <exception cref="OriginException">What answers is no POSIX shell.</exception>
    public static Facts Of(string machine, Answer answer) => answer.Output.Split('\n') is [var id, var version, var architecture, var one, var user, var home, .. var tools] && user.Length > 0
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
        : throw new OriginException($"{machine} does not say what it is: {answer.Error.Trim()}. It needs a POSIX shell at sh, with id and uname.");
}
