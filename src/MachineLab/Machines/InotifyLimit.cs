using System.Globalization;

namespace OriginScript.MachineLab.Machines;

/// <summary>
/// The kernel's limit of inotify instances, which all machines share because root of each is root of this computer. Debian's default of 128 is used up by eighteen machines;
/// the next one fails to boot with "Too many open files" on its console.
/// </summary>
internal static class InotifyLimit
{
    public const string LimitFile = "/proc/sys/fs/inotify/max_user_instances";

    private const int BaseInstances = 128;
    private const int InstancesPerMachine = 16;

    /// <summary>Raises the limit if that many machines need more; it is never lowered, because other processes may depend on it.</summary>
    public static void RaiseFor(int machines, string limit = LimitFile)
    {
        var needed = BaseInstances + (machines * InstancesPerMachine);
        if (int.Parse(File.ReadAllText(limit), CultureInfo.InvariantCulture) < needed)
            File.WriteAllText(limit, needed.ToString(CultureInfo.InvariantCulture));
    }
}
