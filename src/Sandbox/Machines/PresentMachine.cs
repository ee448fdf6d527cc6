using System.Globalization;

namespace OriginScript.Sandbox.Machines;

/// <summary>What there is of one machine.</summary>
/// <param name="Launched">The start that it runs since; null when it does not run.</param>
internal sealed record PresentMachine(DateTimeOffset? Launched)
{
    public static PresentMachine Of(Machine machine) =>
        new(machine.Process.Running() is { } running ? DateTimeOffset.Parse(running.Note, CultureInfo.InvariantCulture) : null);

    /// <summary>What is to be done to it.</summary>
    /// <param name="wanted">What the world says of it; null when it is to be gone.</param>
    public Deed For(WantedMachine? wanted) => (wanted, Launched) switch
    {
        (null, _) => Deed.Remove,
        ({ Runs: true }, null) => Deed.Boot,
        ({ Runs: true }, _) => wanted.Launched == Launched ? Deed.Nothing : Deed.Reboot,
        ({ Runs: false }, null) => Deed.Nothing,
        _ => Deed.Halt,
    };
}
