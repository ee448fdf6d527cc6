using System.Globalization;

namespace OriginScript.Sandbox.Machines;

/// <summary>What there is of one machine.</summary>
/// <param name="Id">Of its instance.</param>
/// <param name="Process">Of the machine; null when it has none that lives.</param>
/// <param name="Launched">The start that the process was made for.</param>
internal sealed record PresentMachine(string Id, ProcessMark? Process = null, DateTimeOffset? Launched = null)
{
    public static PresentMachine Of(string id, Places places)
    {
        var file = places.ProcessOf(id);
        if (!File.Exists(file) || File.ReadAllLines(file) is not [var stat, var launched, ..] || ProcessMark.Of(stat) is not { Lives: true } process)
        {
            return new(id);
        }

        return new(id, process, DateTimeOffset.Parse(launched, CultureInfo.InvariantCulture));
    }

    /// <summary>What is to be done to it.</summary>
    /// <param name="wanted">What the world says of it; null when it is to be gone.</param>
    public Deed For(WantedMachine? wanted) => (wanted, Process) switch
    {
        (null, _) => Deed.Remove,
        ({ Runs: true }, null) => Deed.Boot,
        ({ Runs: true }, _) => wanted.Launched == Launched ? Deed.Nothing : Deed.Reboot,
        ({ Runs: false }, null) => Deed.Nothing,
        _ => Deed.Halt,
    };
}
