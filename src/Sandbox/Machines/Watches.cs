using System.Globalization;

namespace OriginScript.Sandbox.Machines;

/// <summary>
/// The kernel's limit of inotify instances, which all machines share because root of each is root of this computer. Debian's 128 are used up by eighteen machines;
/// the next one dies in its boot with "Too many open files" on a console that nobody reads.
/// </summary>
internal static class Watches
{
    public const string Limit = "/proc/sys/fs/inotify/max_user_instances";

    private const int OfTheComputer = 128;
    private const int OfOneMachine = 16;

    /// <summary>Raises the limit where that many machines need more; it is never lowered, since others may have come to need it.</summary>
    public static void MakeRoomFor(int machines, string limit = Limit)
    {
        var needed = OfTheComputer + (machines * OfOneMachine);
        if (int.Parse(File.ReadAllText(limit), CultureInfo.InvariantCulture) < needed)
        {
            File.WriteAllText(limit, needed.ToString(CultureInfo.InvariantCulture));
        }
    }
}
