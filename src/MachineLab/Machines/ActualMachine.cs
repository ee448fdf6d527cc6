using System.Globalization;

namespace OriginScript.MachineLab.Machines;

/// <summary>The actual state of one machine.</summary>
/// <param name="Launched">The launch time of the running machine; null: it does not run.</param>
internal sealed record ActualMachine(DateTimeOffset? Launched)
{
    public static ActualMachine Read(LocalMachine machine) =>
        new(machine.Process.FindRunning() is { } running ? DateTimeOffset.Parse(running.Note, CultureInfo.InvariantCulture) : null);

    /// <summary>Decides which action the machine needs.</summary>
    /// <param name="wanted">The desired state; null: it must not exist.</param>
    public ReconcileAction DecideAction(DesiredMachine? wanted) =>
        (wanted, Launched) switch
        {
            (null, _) => ReconcileAction.Remove,
            ({ Runs: true }, null) => ReconcileAction.Boot,
            ({ Runs: true }, _) => wanted.Launched == Launched ? ReconcileAction.None : ReconcileAction.Reboot,
            ({ Runs: false }, null) => ReconcileAction.None,
            _ => ReconcileAction.Halt,
        };
}
