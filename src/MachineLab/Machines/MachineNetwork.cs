using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>The network of a world's machines: the router with its rules, the resolver, and the routes to each machine.</summary>
internal sealed class MachineNetwork(MachinePaths places)
{
    private readonly DnsResolver _resolver = new(places);
    private readonly Dictionary<string, string> _assignedAddresses = [];
    private Router? _router;
    private string _rules = "";
    private string _routedState = "";

    /// <summary>Brings the network to the state of the world except for routes; the firewall rules of a machine are active before it boots.</summary>
    public async Task<Router> EnsureCreated(World world, string resolver)
    {
        if (_router is null)
        {
            var router = new Router(places.Names, (await WorldRegistration.GetOrCreate(places)).Operator);
            await router.EnsureCreated(resolver);
            (_router, _rules, _routedState) = (router, "", "");
            _assignedAddresses.Clear();
        }

        var rules = new Firewall(world).ToNftables();
        if (rules != _rules)
        {
            await HostProcess.Run(_router.Space.WrapCommand(new("nft", "-f", "-") { Input = rules }));
            _rules = rules;
        }

        await _resolver.Update(world, (_router.Space, resolver));
        return _router;
    }

    /// <summary>Assigns addresses to the running machines, and sets the routes between them and this computer.</summary>
    public async Task UpdateRoutes(Router router, IReadOnlyCollection<(string Name, DesiredMachine Machine)> running)
    {
        var led = string.Join('\n', running.Select(one => $"{one.Name} {one.Machine.PrivateIp} {one.Machine.PublicIp} {one.Machine.Launched}"));
        if (led == _routedState)
            return;

        foreach (var (name, machine) in running.Where(one => _assignedAddresses.GetValueOrDefault(one.Name) != one.Machine.PublicIp))
        {
            await Router.AssignAddresses(name, machine);
            _assignedAddresses[name] = machine.PublicIp;
        }

        await router.UpdateRoutes(running);
        _routedState = led;
    }

    /// <summary>Removes all of it.</summary>
    public async Task Remove()
    {
        _router = null;
        await _resolver.Stop();
        await new NetworkNamespace(places.Names.Router).Remove();
        if (Directory.Exists(places.RuntimeFolder))
            Directory.Delete(places.RuntimeFolder, recursive: true);
    }
}
