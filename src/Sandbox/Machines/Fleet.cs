using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>
/// Makes the machines agree with the world. It looks at what there is and does what is missing, never at what happened: that the server was killed, or is
/// another one now, or that it failed half way the last time, makes no difference to it.
/// </summary>
internal sealed class Fleet(Places places, MachineOptions? image, WorldKey key)
{
    private readonly Dictionary<string, string> _addressed = [];
    private Router? _router;
    private string _led = "";

    /// <summary>Whether there is anything to follow with: machines are asked for, or there are some.</summary>
    public static bool IsNeeded(Places places, MachineOptions? image) => image is not null || places.Instances().Count > 0;

    /// <summary>Does what is missing; what fails for one machine does not keep it from the others.</summary>
    /// <exception cref="SandboxException">Something failed.</exception>
    public async Task Follow(World world)
    {
        var wanted = WantedMachine.Of(world).ToDictionary(machine => machine.Id);
        var deeds = places.Instances().Union(image is null ? [] : wanted.Values.Where(machine => machine.Runs).Select(machine => machine.Id))
            .Select(id => (Id: id, Deed: PresentMachine.Of(id, places).For(wanted.GetValueOrDefault(id)))).ToLookup(one => one.Deed, one => one.Id);
        List<Exception> failures = [];

        // Who comes does not wait for who goes.
        await Up([.. deeds[Deed.Boot], .. deeds[Deed.Reboot]], wanted, failures);
        await Lead(wanted.Values, failures);
        await All(deeds[Deed.Halt], id => new Machine(id, places).Halt(), failures);
        await All(deeds[Deed.Remove], id => new Machine(id, places).Remove(), failures);
        if (failures is [var first, ..])
        {
            throw first;
        }

        if (places.Instances().Count == 0)
        {
            _router = null;
            await Takedown.Close(places);
        }
    }

    private async Task Up(IReadOnlyList<string> ids, Dictionary<string, WantedMachine> wanted, List<Exception> failures)
    {
        if (ids.Count == 0 || image is null)
        {
            return;
        }

        var line = await key.Public();
        var router = await Router(wanted[ids[0]].Resolver);
        await All(ids, async id =>
        {
            var machine = new Machine(id, places);
            await machine.Halt();
            await machine.Boot(wanted[id], (image, router, line));
        }, failures);
    }

    private async Task<Router> Router(string resolver)
    {
        if (_router is null)
        {
            var router = new Router(places.Names, (await Registration.Make(places)).Operator);
            await router.Make(resolver);
            _router = router;
        }

        return _router;
    }

    /// <summary>Gives the machines that run their addresses, and this computer the way to them.</summary>
    private async Task Lead(IEnumerable<WantedMachine> wanted, List<Exception> failures)
    {
        var running = wanted.Where(machine => PresentMachine.Of(machine.Id, places).Process is not null && machine.Runs)
            .Select(machine => (Name: places.Names.Machine(machine.Id), Machine: machine)).ToList();
        var led = string.Join('\n', running.Select(one => $"{one.Name} {one.Machine.PrivateIp} {one.Machine.PublicIp}"));
        if (led == _led)
        {
            return;
        }

        try
        {
            var router = running.Count == 0 ? null : await Router(running[0].Machine.Resolver);
            foreach (var (name, machine) in running.Where(one => _addressed.GetValueOrDefault(one.Name) != one.Machine.PublicIp))
            {
                await Machines.Router.Address(name, machine);
                _addressed[name] = machine.PublicIp;
            }

            await (router?.Lead(running) ?? Task.CompletedTask);
            _led = led;
        }
        catch (SandboxException e)
        {
            failures.Add(e);
        }
    }

    private static async Task All(IEnumerable<string> ids, Func<string, Task> work, List<Exception> failures)
    {
        var done = ids.Select(async id =>
        {
            try
            {
                await work(id);
                return null;
            }
            catch (Exception e) when (e is SandboxException or IOException or UnauthorizedAccessException)
            {
                return e;
            }
        });
        failures.AddRange((await Task.WhenAll(done)).OfType<Exception>());
    }
}
