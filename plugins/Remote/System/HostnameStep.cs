using System.Text;

namespace OriginScript.Remote;

/// <summary>The name that a machine has configured for itself.</summary>
/// <param name="Name">Its host name.</param>
/// <param name="Address">The address of the wanted line in /etc/hosts: empty for the machine's private address, which only the machine knows; null if the line is missing.</param>
/// <param name="Lines">The lines that /etc/hosts has instead of that line.</param>
internal sealed record HostnameState(string Name, string? Address, Values Lines)
{
    public override string ToString() =>
        $"host name {(Name.Length == 0 ? "not set" : Name)}, {(Address, Lines.Count) switch
    {
        (null, 0) => "not in /etc/hosts",
        (null, _) => $"\"{string.Join("\", \"", Lines)}\" in /etc/hosts",
        ("", _) => "in /etc/hosts at its private address",
        _ => $"in /etc/hosts at {Address}",
    }}";
}

internal sealed class HostnameStep(HostBuilder host, Text name, string? address = null)
    : RemoteStep<HostnameState>(Machine.Of(host), host.Id("remote:set_hostname"), FormatArguments(host, name, address))
{
    private const string Hosts = "/etc/hosts";

    // The source address of outgoing traffic, or the first address with global scope if there is no route.
    private const string ReadScript = """
        way=$(ip -o route get 192.0.2.1 2>/dev/null || ip -o -6 route get 2001:db8::1 2>/dev/null || ip -o addr show scope global)
        printf '%s\n' "$(hostnamectl --static)" "$(printf '%s\n' "$way" | sed -n 's/.* \(src\|inet6*\) \([^ /]*\).*/\2/p' | head -n 1)"
        cat /etc/hosts 2>/dev/null || :
        """;

    // A name that an earlier step provides is checked here, before anything is changed; the former name, which has no such address, may be any.
    protected override string? Refuse(HostnameState? now, HostnameState? want) =>
        want is { Address: not null } && HostName.FindProblem(want.Name) is { } problem
            ? $"\"{want.Name}\" cannot be the host name of {Machine.Name}: {problem}"
            : null;

    protected override Text Subject => "the host name";

    protected override HostnameState Want(Run run) => new(run[name], address ?? "", Values.None);

    protected override async Task<HostnameState?> Read(Run run, IShell shell)
    {
        var (now, place, hosts) = await ReadMachine(run, shell).ConfigureAwait(false);
        var lines = hosts.LinesFor(HostsNames(run));
        return lines.Equals(Values.Create([FormatHostsLine(run, place)])) ? new(now, address ?? "", Values.None) : new(now, null, lines);
    }

    protected override async Task Write(Run run, IShell shell, HostnameState? now, HostnameState want)
    {
        var (_, place, hosts) = await ReadMachine(run, shell).ConfigureAwait(false);
        if (place.Length == 0)
            throw new OriginException(
                $"{shell.Facts.Machine} has only a loopback address for its line in {Hosts}. Specify one: remote:set_hostname NAME HOST --ipaddr=ADDRESS."
            );
        var wanted = hosts.ReplaceLines(HostsNames(run), want.Address is null ? want.Lines : [FormatHostsLine(run, place)]);

        // Written before the name changes, so that sudo can always resolve it.
        if (wanted.Text != hosts.Text)
            await (
                wanted.Text.Length == 0
                    ? shell.RunOrThrow(run, new Command("rm", "-f", Hosts).AsRoot())
                    : new RemoteFile(Hosts, Encoding.UTF8.GetBytes(wanted.Text)).Put(run, shell)
            ).ConfigureAwait(false);
        await shell.RunOrThrow(run, new Command("hostnamectl", "set-hostname", "--", want.Name).AsRoot()).ConfigureAwait(false);
    }

    // A machine always has a host name: the state is never read as absent.
    protected override Task Delete(Run run, IShell shell, HostnameState now) => Task.CompletedTask;

    private async Task<(string Name, string Place, HostsFile Hosts)> ReadMachine(Run run, IShell shell)
    {
        var said = (await shell.RunOrThrow(run, Command.Script(ReadScript)).ConfigureAwait(false)).Output.Split('\n', 3);
        return (said[0], address ?? said[1], new(said[2]));
    }

    private string FormatHostsLine(Run run, string place) => $"{place} {string.Join(' ', HostsNames(run))}";

    private string[] HostsNames(Run run) => run[name].Split('.', 2) is [var label, _] ? [run[name], label] : [run[name]];

    private static Text[] FormatArguments(HostBuilder host, Text name, string? address) =>
        [name, Machine.Of(host).Name, .. CommandArguments.Option("--ipaddr", address)];
}
