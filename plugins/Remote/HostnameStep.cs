using System.Text;

namespace OriginScript.Remote;

/// <summary>What a machine calls itself.</summary>
/// <param name="Name">Its host name.</param>
/// <param name="Address">Where /etc/hosts has exactly the line that is wanted: empty at the machine's private address, which only the machine knows; null where it has not.</param>
/// <param name="Lines">What /etc/hosts has in place of that line.</param>
internal sealed record HostName(string Name, string? Address, Values Lines)
{
    public override string ToString() => $"host name {(Name.Length == 0 ? "not set" : Name)}, {(Address, Lines.Count) switch
    {
        (null, 0) => "not in /etc/hosts",
        (null, _) => $"\"{string.Join("\", \"", Lines)}\" in /etc/hosts",
        ("", _) => "in /etc/hosts at its private address",
        _ => $"in /etc/hosts at {Address}",
    }}";
}

internal sealed class HostnameStep(HostBuilder host, Text name, string? address = null)
    : RemoteStep<HostName>(Machine.Of(host), host.Id("remote:set_hostname"), Words(host, name, address))
{
    private const string Hosts = "/etc/hosts";

    // The address that others would see, and where there is no way out the first that is good for more than the machine itself.
    private const string Looking = """
        way=$(ip -o route get 192.0.2.1 2>/dev/null || ip -o -6 route get 2001:db8::1 2>/dev/null || ip -o addr show scope global)
        printf '%s\n' "$(hostnamectl --static)" "$(printf '%s\n' "$way" | sed -n 's/.* \(src\|inet6*\) \([^ /]*\).*/\2/p' | head -n 1)"
        cat /etc/hosts 2>/dev/null || :
        """;

    protected override HostName Want(Run run) => new(run[name], address ?? "", Values.None);

    protected override async Task<HostName?> Read(Run run, IShell shell)
    {
        var (now, place, hosts) = await Look(run, shell).ConfigureAwait(false);
        var lines = hosts.Naming(Names(run));
        return lines.Equals(Values.Create([Line(run, place)])) ? new(now, address ?? "", Values.None) : new(now, null, lines);
    }

    protected override async Task Write(Run run, IShell shell, (HostName? Now, HostName Want) states)
    {
        var (_, place, hosts) = await Look(run, shell).ConfigureAwait(false);
        if (place.Length == 0)
            throw new OriginException($"{shell.Facts.Machine} has no address but its own loopback for the line in {Hosts}. Give one: remote:set_hostname NAME HOST --ipaddr=ADDRESS.");
        var wanted = hosts.With(Names(run), states.Want.Address is null ? states.Want.Lines : [Line(run, place)]);

        // Before the name changes, so that sudo can always look it up.
        if (wanted.Text != hosts.Text)
            await (wanted.Text.Length == 0 ? shell.Do(run, new Command("rm", "-f", Hosts).AsRoot()) : new PlacedFile(Hosts, Encoding.UTF8.GetBytes(wanted.Text)).Put(run, shell)).ConfigureAwait(false);
        await shell.Do(run, new Command("hostnamectl", "set-hostname", "--", states.Want.Name).AsRoot()).ConfigureAwait(false);
    }

    // A machine always calls itself something: nothing was ever read as absent.
    protected override Task Delete(Run run, IShell shell, HostName now) => Task.CompletedTask;

    private async Task<(string Name, string Place, HostsFile Hosts)> Look(Run run, IShell shell)
    {
        var said = (await shell.Do(run, Command.Script(Looking)).ConfigureAwait(false)).Output.Split('\n', 3);
        return (said[0], address ?? said[1], new(said[2]));
    }

    private string Line(Run run, string place) => $"{place} {string.Join(' ', Names(run))}";

    private string[] Names(Run run) => run[name].Split('.', 2) is [var label, _] ? [run[name], label] : [run[name]];

    private static Text[] Words(HostBuilder host, Text name, string? address) =>
        [name, Machine.Of(host).Name, .. address is null ? (Text[])[] : [$"--ipaddr={address}"]];
}
