namespace OriginScript.Remote;

/// <summary>firewalld's ports in its default zone. firewalld separates the current (runtime) from the permanent configuration.</summary>
internal sealed class Firewalld(IShell shell)
{
    public const string Package = "firewalld";

    private const string Unit = "firewalld";

    // If it does not run, its configuration files are queried; if it is not installed, nothing is open.
    private const string QueryScript = """
        command -v firewall-cmd >/dev/null || exit 0
        firewall-cmd --quiet --query-port="$1" 2>/dev/null; r=$?
        if [ $r = 252 ]
        then firewall-offline-cmd --quiet --query-port="$1" && echo now && echo later; exit 0
        fi
        [ $r != 0 ] || echo now
        firewall-cmd --quiet --permanent --query-port="$1" && echo later; exit 0
        """;

    // $1 is add or remove, then the port, then when: now, later or both.
    private const string ChangeScript = """
        set -e
        if firewall-cmd --quiet --state 2>/dev/null
        then
          case $3 in now|both) firewall-cmd --quiet --"$1"-port="$2";; esac
          case $3 in later|both) firewall-cmd --quiet --permanent --"$1"-port="$2";; esac
        else firewall-offline-cmd --quiet --"$1"-port="$2"
        fi
        """;

    /// <summary>When a port is open: "now", "later" (after the next start), "both" or "".</summary>
    public async Task<string> GetOpenState(Run run, string port)
    {
        var answer = await shell.RunOrThrow(run, Command.Script(QueryScript, port).AsRoot()).ConfigureAwait(false);
        return answer.Lines switch
        {
            [] => "",
            [var one] => one,
            _ => "both",
        };
    }

    /// <summary>The command that opens a port.</summary>
    public static Command OpenCommand(string port, string when) => Command.Script(ChangeScript, "add", port, when).AsRoot();

    /// <summary>Opens a port.</summary>
    public Task OpenPort(Run run, string port, string when) => shell.RunOrThrow(run, OpenCommand(port, when));

    /// <summary>Closes a port; succeeds if it is already closed.</summary>
    public Task ClosePort(Run run, string port, string when) => shell.RunOrThrow(run, Command.Script(ChangeScript, "remove", port, when).AsRoot());

    /// <summary>Whether it is installed.</summary>
    public async Task<bool> IsInstalled(Run run) => (await shell.Packages().Find(run, [Package]).ConfigureAwait(false))[0].Installed;

    /// <summary>Installs it without starting or enabling it: its package would do both before SSH is known to be open.</summary>
    public async Task Install(Run run)
    {
        await shell.RunOrThrow(run, MaskCommand("mask")).ConfigureAwait(false);
        try
        {
            await shell.Packages().Install(run, [Package]).ConfigureAwait(false);
        }
        finally
        {
            await shell.RunOrThrow(run, MaskCommand("unmask")).ConfigureAwait(false);
        }

        await SetAtBoot(run, atBoot: false).ConfigureAwait(false);
    }

    /// <summary>Removes it.</summary>
    public Task Uninstall(Run run) => shell.Packages().Remove(run, [Package], leaveConfiguration: false);

    /// <summary>Whether it runs and whether it is enabled at boot; null if it is not installed.</summary>
    public Task<Systemd.Unit?> Find(Run run) => shell.Services().Find(run, Unit);

    /// <summary>Starts it with SSH open on the port that this connection uses.</summary>
    public async Task Start(Run run, RollbackGuard guarded)
    {
        // An interrupted installation leaves the unit masked.
        await shell.RunOrThrow(run, MaskCommand("unmask")).ConfigureAwait(false);
        await OpenSshPort(run).ConfigureAwait(false);
        await guarded
            .Apply(
                run,
                new("systemctl", "stop", $"{Unit}.service"),
                async () =>
                {
                    await shell.Services().Start(run, Unit).ConfigureAwait(false);

                    // systemd reports it as started before its rules are loaded: it answers once they are.
                    await shell.RunOrThrow(run, new Command("firewall-cmd", "--quiet", "--state").AsRoot()).ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>Stops it.</summary>
    public Task Stop(Run run) => shell.Services().Stop(run, Unit);

    /// <summary>Enables or disables it at boot.</summary>
    public Task SetAtBoot(Run run, bool atBoot) => shell.Services().SetAtBoot(run, Unit, atBoot);

    private async Task OpenSshPort(Run run)
    {
        var connection = await shell.RunOrThrow(run, Command.Script("printf %s \"${SSH_CONNECTION##* }\"")).ConfigureAwait(false);
        var port = $"{(connection.Value.Length == 0 ? "22" : connection.Value)}/tcp";
        if ((await GetOpenState(run, port).ConfigureAwait(false)).Length == 0 && !await IsSshServiceOpen(run, port).ConfigureAwait(false))
            await OpenPort(run, port, "both").ConfigureAwait(false);
    }

    private async Task<bool> IsSshServiceOpen(Run run, string port) =>
        port == "22/tcp"
        && await shell.Succeeds(run, new Command("firewall-offline-cmd", "--quiet", "--query-service=ssh").AsRoot()).ConfigureAwait(false);

    private static Command MaskCommand(string verb) => new Command("systemctl", verb, "--runtime", "--quiet", $"{Unit}.service").AsRoot();
}
