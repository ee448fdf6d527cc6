using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>
/// Makes the machines agree with the world. It looks at what there is and does what is missing, never at what happened: that the server was killed, or is
/// another one now, or that it failed half way the last time, makes no difference to it.
/// </summary>
internal sealed class Fleet(Places places, MachineOptions? image, IReadOnlyList<string> unbootable)
{
    private readonly Network _network = new(places);
    private readonly WorldKey _key = new(places.World);
    private bool _swept;

    /// <summary>Whether there is anything to follow with: machines are asked for, or there are some.</summary>
    public static bool IsNeeded(Places places, MachineOptions? image) => image is not null || places.Instances().Count > 0;

    /// <summary>Does what is missing; what fails for one machine does not keep it from the others.</summary>
    /// <exception cref="SandboxException">Something failed.</exception>
    public async Task Follow(World world)
    {
        var wanted = WantedMachine.Of(world).ToDictionary(machine => machine.Id);
        var deeds = places.Instances().Union(image is null ? [] : wanted.Values.Where(machine => machine.Runs).Select(machine => machine.Id))
            .Select(id => new Machine(id, places)).ToLookup(machine => PresentMachine.Of(machine).For(wanted.GetValueOrDefault(machine.Id)));
        List<Exception> failures = [];

        // Who comes does not wait for who goes.
        Machine[] coming = [.. deeds[Deed.Boot].Concat(deeds[Deed.Reboot]).Where(machine => (image is not null || machine.HasImage) && !unbootable.Contains(wanted[machine.Id].Name))];
        await Up(world, (coming, [.. deeds[Deed.Nothing].Where(machine => wanted[machine.Id].Runs)]), failures);
        await All(deeds[Deed.Halt], machine => machine.Halt(), failures);
        await All(deeds[Deed.Remove], machine => machine.Remove(), failures);
        if (failures is [var first, ..])
        {
            throw first;
        }

        if (places.Instances().Count == 0)
        {
            await _network.Remove();
        }

        if (!_swept)
        {
            await Takedown.OfLostWorlds();
            _swept = true;
        }
    }

    private async Task Up(World world, (IReadOnlyList<Machine> Coming, IReadOnlyList<Machine> Running) machines, List<Exception> failures)
    {
        var (coming, running) = machines;
        if (coming.Count + running.Count == 0)
        {
            return;
        }

        Watches.MakeRoomFor(coming.Count + running.Count);
        var wanted = WantedMachine.Of(world).ToDictionary(machine => machine.Id);
        var line = await _key.Public();
        var router = await _network.Make(world, wanted.Values.First().Resolver);
        await All(coming, async machine =>
        {
            await machine.Halt();
            await machine.Boot(wanted[machine.Id], (image, router, line));
        }, failures);
        await _network.Lead(router, [.. coming.Concat(running).Where(machine => machine.Process.Running() is not null).Select(machine => (machine.Name, wanted[machine.Id]))]);
    }

    private static async Task All(IEnumerable<Machine> machines, Func<Machine, Task> work, List<Exception> failures)
    {
        var done = machines.Select(async machine =>
        {
            try
            {
                await work(machine);
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
