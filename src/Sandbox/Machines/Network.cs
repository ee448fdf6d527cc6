using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>What a world's machines have in common: the router with its rules, the resolver, and the addresses that lead to each.</summary>
internal sealed class Network(Places places)
{
    private readonly Resolver _resolver = new(places);
    private readonly Dictionary<string, string> _addressed = [];
    private Router? _router;
    private string _rules = "";
    private string _led = "";

    /// <summary>Makes it as the world says, all but the addresses; a machine that is not up yet is guarded before it is.</summary>
    public async Task<Router> Make(World world, string resolver)
    {
        if (_router is null)
        {
            var router = new Router(places.Names, (await Registration.Make(places)).Operator);
            await router.Make(resolver);
            (_router, _rules, _led) = (router, "", "");
            _addressed.Clear();
        }

        var rules = new Firewall(world).Text();
        if (rules != _rules)
        {
            await Box.Run(_router.Space.Inside(new("nft", "-f", "-") { Input = rules }));
            _rules = rules;
        }

        await _resolver.Follow(world, (_router.Space, resolver));
        return _router;
    }

    /// <summary>Gives the machines that run their addresses, and this computer and them the way to each other.</summary>
    public async Task Lead(Router router, IReadOnlyCollection<(string Name, WantedMachine Machine)> running)
    {
        var led = string.Join('\n', running.Select(one => $"{one.Name} {one.Machine.PrivateIp} {one.Machine.PublicIp} {one.Machine.Launched}"));
        if (led == _led)
        {
            return;
        }

        foreach (var (name, machine) in running.Where(one => _addressed.GetValueOrDefault(one.Name) != one.Machine.PublicIp))
        {
            await Router.Address(name, machine);
            _addressed[name] = machine.PublicIp;
        }

        await router.Lead(running);
        _led = led;
    }

    /// <summary>Removes all of it.</summary>
    public async Task Remove()
    {
        _router = null;
        await _resolver.End();
        await new NetworkSpace(places.Names.Router).Remove();
        if (Directory.Exists(places.Up))
        {
            Directory.Delete(places.Up, recursive: true);
        }
    }
}
