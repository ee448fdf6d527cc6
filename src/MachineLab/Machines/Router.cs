namespace OriginScript.MachineLab.Machines;

/// <summary>
/// The network of one world, like a VPC: it connects all its machines and this computer. Because it is a network namespace of its own, it needs no
/// settings or rules outside, two worlds may use the same private addresses, and removing it removes the whole network of the world.
/// </summary>
internal sealed class Router(WorldNames names, string operatorAddress)
{
    // Visible only to this computer, on a point-to-point link to the router.
    private const string NextHop = "169.254.1.1";

    public NetworkNamespace Space { get; } = new(names.Router);

    /// <summary>Creates it unless it exists.</summary>
    public async Task EnsureCreated(string resolver)
    {
        await Space.EnsureCreated();
        if (!Directory.Exists($"/sys/class/net/{names.Uplink}"))
            await HostProcess.Run(new("ip", "link", "add", names.Uplink, "type", "veth", "peer", "name", "uplink", "netns", names.Router));

        await NetworkNamespace.RunIpBatchOnHost([$"addr replace {operatorAddress}/32 dev {names.Uplink}", $"link set {names.Uplink} up"]);
        await Space.RunIpBatch([
            "link set lo up",
            $"addr replace {resolver}/32 dev lo",
            $"addr replace {NextHop}/32 dev uplink",
            "link set uplink up",
            $"route replace {operatorAddress}/32 dev uplink",
        ]);

        // Enable forwarding; the reverse path filter prevents a machine from using the address of another.
        await HostProcess.Run(Space.WrapCommand(new("sh", "-c", "cd /proc/sys/net/ipv4 && echo 1 >ip_forward && echo 1 >conf/all/rp_filter")));
    }

    /// <summary>Sets the routes to exactly these machines, for all their addresses.</summary>
    public async Task UpdateRoutes(IReadOnlyCollection<(string Name, DesiredMachine Machine)> machines)
    {
        var wanted = machines
            .SelectMany(one => (NetworkRoute[])[new(one.Machine.PrivateIp, LinkName(one.Name)), new(one.Machine.PublicIp, LinkName(one.Name))])
            .ToHashSet();
        var there = NetworkRoute
            .Parse(await Space.RunIp("-4", "route", "show"))
            .Where(route => route.Link.StartsWith("ve-", StringComparison.Ordinal))
            .ToHashSet();
        await Space.RunIpBatch([
            .. there.Except(wanted).Select(route => $"route del {route}"),
            .. wanted.Except(there).Select(route => $"route replace {route}"),
        ]);

        var reached = machines.Select(one => new NetworkRoute(one.Machine.PublicIp, names.Uplink)).ToHashSet();
        var known = NetworkRoute.Parse(await HostProcess.Run(new("ip", "-4", "route", "show", "dev", names.Uplink)), names.Uplink).ToHashSet();
        await NetworkNamespace.RunIpBatchOnHost([
            .. known.Except(reached).Select(route => $"route del {route}"),
            .. reached.Except(known).Select(route => $"route replace {route.Address} via {NextHop} dev {route.Link} onlink src {operatorAddress}"),
        ]);
    }

    /// <summary>Connects a machine's network namespace to the router, and assigns its addresses.</summary>
    public async Task Connect(string name, DesiredMachine machine)
    {
        var own = new NetworkNamespace(name);
        await own.EnsureCreated();
        if (!await own.HasInterface("host0"))
            await Space.RunIpBatch([$"link add {LinkName(name)} type veth peer name host0 netns {name}"]);

        await Space.RunIpBatch([$"addr replace {machine.Gateway}/32 dev {LinkName(name)}", $"link set {LinkName(name)} up"]);
        await own.RunIpBatch(["link set lo up", "link set host0 up"]);
        await AssignAddresses(name, machine);
        await own.RunIpBatch([
            $"route replace {machine.Gateway} dev host0 src {machine.PrivateIp}",
            $"route replace default via {machine.Gateway} dev host0 src {machine.PrivateIp}",
        ]);
    }

    /// <summary>Assigns exactly its addresses to a connected machine.</summary>
    public static async Task AssignAddresses(string name, DesiredMachine machine)
    {
        var own = new NetworkNamespace(name);
        string[] wanted = [$"{machine.PrivateIp}/32", $"{machine.PublicIp}/32"];
        var there = ParseAddresses(await own.RunIp("-4", "-o", "addr", "show", "dev", "host0"));
        await own.RunIpBatch([
            .. wanted.Except(there).Select(address => $"addr add {address} dev host0"),
            .. there.Except(wanted).Select(address => $"addr del {address} dev host0"),
        ]);
    }

    /// <summary>Removes the network.</summary>
    public Task Remove() => Space.Remove();

    // One address per line: 2: host0    inet 172.31.0.4/32 scope global host0
    internal static IReadOnlyList<string> ParseAddresses(string shown) =>
        [
            .. shown
                .Split('\n')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words.Length > 3)
                .Select(words => words[3]),
        ];

    private static string LinkName(string name) => $"ve-{name}";
}
