namespace OriginScript.Sandbox.Machines;

/// <summary>
/// The network of one world, as a VPC is: all its machines hang on it, and nothing but this computer beside them. Being a space of its own, it needs no
/// setting and no rule outside, two worlds may use the same private addresses, and with it everything of the world's network is gone.
/// </summary>
internal sealed class Router(WorldNames names, string operatorAddress)
{
    // Only this computer sees it, on a line to the one router.
    private const string Next = "169.254.1.1";

    public NetworkSpace Space { get; } = new(names.Router);

    /// <summary>Makes it unless it is there.</summary>
    public async Task Make(string resolver)
    {
        await Space.Make();
        if (!Directory.Exists($"/sys/class/net/{names.Uplink}"))
        {
            await Box.Run(new("ip", "link", "add", names.Uplink, "type", "veth", "peer", "name", "uplink", "netns", names.Router));
        }

        await NetworkSpace.DoHere([$"addr replace {operatorAddress}/32 dev {names.Uplink}", $"link set {names.Uplink} up"]);
        await Space.Do(
        [
            "link set lo up",
            $"addr replace {resolver}/32 dev lo",
            $"addr replace {Next}/32 dev uplink",
            "link set uplink up",
            $"route replace {operatorAddress}/32 dev uplink",
        ]);

        // Who forwards must say so; and with the return path checked no machine can speak in the name of another.
        await Box.Run(Space.Inside(new("sh", "-c", "cd /proc/sys/net/ipv4 && echo 1 >ip_forward && echo 1 >conf/all/rp_filter")));
    }

    /// <summary>Leads to exactly these machines, by all their addresses.</summary>
    public async Task Lead(IReadOnlyCollection<(string Name, WantedMachine Machine)> machines)
    {
        var wanted = machines.SelectMany(one => (Route[])[new(one.Machine.PrivateIp, Link(one.Name)), new(one.Machine.PublicIp, Link(one.Name))]).ToHashSet();
        var there = Route.Read(await Space.Ask("-4", "route", "show")).Where(route => route.Link.StartsWith("ve-", StringComparison.Ordinal)).ToHashSet();
        await Space.Do([.. there.Except(wanted).Select(route => $"route del {route}"), .. wanted.Except(there).Select(route => $"route replace {route}")]);

        var reached = machines.Select(one => new Route(one.Machine.PublicIp, names.Uplink)).ToHashSet();
        var known = Route.Read(await Box.Run(new("ip", "-4", "route", "show", "dev", names.Uplink)), names.Uplink).ToHashSet();
        await NetworkSpace.DoHere(
        [
            .. known.Except(reached).Select(route => $"route del {route}"),
            .. reached.Except(known).Select(route => $"route replace {route.Address} via {Next} dev {route.Link} onlink src {operatorAddress}"),
        ]);
    }

    /// <summary>Gives a machine's own space an interface that leads here, with its addresses on it.</summary>
    public async Task Connect(string name, WantedMachine machine)
    {
        var own = new NetworkSpace(name);
        await own.Make();
        if (!await own.Has("host0"))
        {
            await Space.Do([$"link add {Link(name)} type veth peer name host0 netns {name}"]);
        }

        await Space.Do([$"addr replace {machine.Gateway}/32 dev {Link(name)}", $"link set {Link(name)} up"]);
        await own.Do(["link set lo up", "link set host0 up"]);
        await Address(name, machine);
        await own.Do([$"route replace {machine.Gateway} dev host0 src {machine.PrivateIp}", $"route replace default via {machine.Gateway} dev host0 src {machine.PrivateIp}"]);
    }

    /// <summary>Gives a machine that is connected exactly its addresses.</summary>
    public static async Task Address(string name, WantedMachine machine)
    {
        var own = new NetworkSpace(name);
        string[] wanted = [$"{machine.PrivateIp}/32", $"{machine.PublicIp}/32"];
        var there = Addresses(await own.Ask("-4", "-o", "addr", "show", "dev", "host0"));
        await own.Do([.. wanted.Except(there).Select(address => $"addr add {address} dev host0"), .. there.Except(wanted).Select(address => $"addr del {address} dev host0")]);
    }

    /// <summary>Removes it with everything on it.</summary>
    public Task Remove() => Space.Remove();

    // One address on a line: 2: host0    inet 172.31.0.4/32 scope global host0
    internal static IReadOnlyList<string> Addresses(string shown) =>
        [.. shown.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 3).Select(words => words[3])];

    private static string Link(string name) => $"ve-{name}";
}
