namespace OriginScript.Remote;

/// <summary>firewalld's ports, in its default zone: what holds now and what holds after a restart are two things there.</summary>
internal sealed class Firewalld(IShell shell)
{
    public const string Package = "firewalld";

    private const string Unit = "firewalld";

    // Not running, its files are asked; not there at all, nothing is open.
    private const string Asking = """
        command -v firewall-cmd >/dev/null || exit 0
        firewall-cmd --quiet --query-port="$1" 2>/dev/null; r=$?
        if [ $r = 252 ]
        then firewall-offline-cmd --quiet --query-port="$1" && echo now && echo later; exit 0
        fi
        [ $r != 0 ] || echo now
        firewall-cmd --quiet --permanent --query-port="$1" && echo later; exit 0
        """;

    // $1 is add or remove, then the port, then when: now, later or both.
    private const string Changing = """
        set -e
        if firewall-cmd --quiet --state 2>/dev/null
        then
          case $3 in now|both) firewall-cmd --quiet --"$1"-port="$2";; esac
          case $3 in later|both) firewall-cmd --quiet --permanent --"$1"-port="$2";; esac
        else firewall-offline-cmd --quiet --"$1"-port="$2"
        fi
        """;

    /// <summary>When a port is open: "now", "later" (after the next start), "both" or "".</summary>
    public async Task<string> Open(Run run, string port)
    {
        var answer = await shell.Do(run, Command.Script(Asking, port).AsRoot()).ConfigureAwait(false);
        return answer.Lines switch { [] => "", [var one] => one, _ => "both" };
    }

    /// <summary>The command that opens a port.</summary>
    public static Command Opening(string port, string when) => Command.Script(Changing, "add", port, when).AsRoot();

    /// <summary>Opens a port.</summary>
    public Task Add(Run run, string port, string when) => shell.Do(run, Opening(port, when));

    /// <summary>Closes a port; one that is closed already is no error.</summary>
    public Task Remove(Run run, string port, string when) => shell.Do(run, Command.Script(Changing, "remove", port, when).AsRoot());

    /// <summary>Whether it is installed.</summary>
    public async Task<bool> IsThere(Run run) => (await shell.Packages().Find(run, [Package]).ConfigureAwait(false))[0].Installed;

    /// <summary>Installs it, neither running nor starting with the machine: its package would do both before SSH is known to be open.</summary>
    public async Task Install(Run run)
    {
        await shell.Do(run, Masking("mask")).ConfigureAwait(false);
        try
        {
            await shell.Packages().Install(run, [Package]).ConfigureAwait(false);
        }
        finally
        {
            await shell.Do(run, Masking("unmask")).ConfigureAwait(false);
        }

        await SetAtBoot(run, atBoot: false).ConfigureAwait(false);
    }

    /// <summary>Removes it.</summary>
    public Task Uninstall(Run run) => shell.Packages().Remove(run, [Package], leaveConfiguration: false);

    /// <summary>Whether it runs and whether it starts with the machine; null: it is not installed.</summary>
    public Task<Systemd.Unit?> Find(Run run) => shell.Services().Find(run, Unit);

    /// <summary>Starts it with SSH open, under whatever port this login came in.</summary>
    public async Task Start(Run run, Guarded guarded)
    {
        // Where an installation was cut off, the mask under which it was made is still there.
        await shell.Do(run, Masking("unmask")).ConfigureAwait(false);
        await Open22(run).ConfigureAwait(false);
        await guarded.Change(run, new("systemctl", "stop", $"{Unit}.service"), async () =>
        {
            await shell.Services().Start(run, Unit).ConfigureAwait(false);

            // To systemd it is up before its rules are: it answers once they are.
            await shell.Do(run, new Command("firewall-cmd", "--quiet", "--state").AsRoot()).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Stops it.</summary>
    public Task Stop(Run run) => shell.Services().Stop(run, Unit);

    /// <summary>Has it start with the machine, or not.</summary>
    public Task SetAtBoot(Run run, bool atBoot) => shell.Services().SetAtBoot(run, Unit, atBoot);

    private async Task Open22(Run run)
    {
        var connection = await shell.Do(run, Command.Script("printf %s \"${SSH_CONNECTION##* }\"")).ConfigureAwait(false);
        var port = $"{(connection.Value.Length == 0 ? "22" : connection.Value)}/tcp";
        if ((await Open(run, port).ConfigureAwait(false)).Length == 0 && !await HasSsh(run, port).ConfigureAwait(false))
            await Add(run, port, "both").ConfigureAwait(false);
    }

    private async Task<bool> HasSsh(Run run, string port) =>
        port == "22/tcp" && await shell.Succeeds(run, new Command("firewall-offline-cmd", "--quiet", "--query-service=ssh").AsRoot()).ConfigureAwait(false);

    private static Command Masking(string verb) => new Command("systemctl", verb, "--runtime", "--quiet", $"{Unit}.service").AsRoot();
}
