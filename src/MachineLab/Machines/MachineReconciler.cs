using OriginScript.AwsEmulator;
using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>
/// Brings the machines to the state of the world. It compares actual and desired state and ignores events: whether the server was killed, or is
/// another one now, or failed halfway the last time, makes no difference.
/// </summary>
internal sealed class MachineReconciler(MachinePaths places, MachineOptions? image, IReadOnlyList<string> unbootable)
{
    private readonly MachineNetwork _network = new(places);
    private readonly WorldKey _key = new(places.World);
    private bool _orphansRemoved;

    /// <summary>Whether a reconciler is needed: machines are requested, or exist already.</summary>
    public static bool IsNeeded(MachinePaths places, MachineOptions? image) => image is not null || places.ListInstances().Count > 0;

    /// <summary>Performs the pending actions; a failure of one machine does not affect the others.</summary>
    /// <exception cref="SandboxException">An action failed.</exception>
    public async Task Reconcile(World world)
    {
        var wanted = DesiredMachine.FromWorld(world).ToDictionary(machine => machine.Id);
        var deeds = places
            .ListInstances()
            .Union(image is null ? [] : wanted.Values.Where(machine => machine.Runs).Select(machine => machine.Id))
            .Select(id => new LocalMachine(id, places))
            .ToLookup(machine => ActualMachine.Read(machine).DecideAction(wanted.GetValueOrDefault(machine.Id)));
        List<Exception> failures = [];

        // Machines that start do not wait for machines that stop.
        LocalMachine[] coming =
        [
            .. deeds[ReconcileAction.Boot]
                .Concat(deeds[ReconcileAction.Reboot])
                .Where(machine => (image is not null || machine.HasImage) && !unbootable.Contains(wanted[machine.Id].Name)),
        ];
        await StartMachines(world, (coming, [.. deeds[ReconcileAction.None].Where(machine => wanted[machine.Id].Runs)]), failures);
        await RunForEach(deeds[ReconcileAction.Halt], machine => machine.Halt(), failures);
        await RunForEach(deeds[ReconcileAction.Remove], machine => machine.Remove(), failures);
        if (failures is [var first, ..])
            throw first;

        if (places.ListInstances().Count == 0)
            await _network.Remove();

        if (!_orphansRemoved)
        {
            await MachineCleanup.RemoveOrphanedWorlds();
            _orphansRemoved = true;
        }
    }

    private async Task StartMachines(
        World world,
        (IReadOnlyList<LocalMachine> Coming, IReadOnlyList<LocalMachine> Running) machines,
        List<Exception> failures
    )
    {
        var (coming, running) = machines;
        if (coming.Count + running.Count == 0)
            return;

        InotifyLimit.RaiseFor(coming.Count + running.Count);
        var wanted = DesiredMachine.FromWorld(world).ToDictionary(machine => machine.Id);
        var line = await _key.GetOrCreatePublicKey();
        var router = await _network.EnsureCreated(world, wanted.Values.First().Resolver);
        await RunForEach(
            coming,
            async machine =>
            {
                await machine.Halt();
                await machine.Boot(wanted[machine.Id], (image, router, line));
            },
            failures
        );
        await _network.UpdateRoutes(
            router,
            [
                .. coming
                    .Concat(running)
                    .Where(machine => machine.Process.FindRunning() is not null)
                    .Select(machine => (machine.Name, wanted[machine.Id])),
            ]
        );
    }

    private static async Task RunForEach(IEnumerable<LocalMachine> machines, Func<LocalMachine, Task> work, List<Exception> failures)
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
