using OriginScript.MachineLab.Machines;
using OriginScript.Tests;

namespace OriginScript.MachineLab.Tests;

/// <summary>The traces of a world's machines on this computer.</summary>
internal static class MachineTraces
{
    /// <summary>Processes, mounts, interfaces, networks, process groups and folders, one per line; empty: none.</summary>
    public static async Task<string> Find(string world)
    {
        var key = WorldNames.Of(world).Key;
        string[] lines =
        [
            .. Lines((await LabShell.RunProgram("ps", "-eo", "pid,args")).Output).Where(line => line.Contains(key)),
            .. Lines(await File.ReadAllTextAsync("/proc/self/mountinfo")).Where(line => line.Contains(world) || line.Contains(key)),
            .. Lines((await LabShell.RunProgram("ip", "-o", "link")).Output).Where(line => line.Contains(key)),
            .. Lines((await LabShell.RunProgram("ip", "route")).Output).Where(line => line.Contains(key)),
            .. new[]
            {
                "/run/netns",
                "/run/originscript",
                "/sys/fs/cgroup/systemd/originscript",
                "/sys/fs/cgroup/unified/originscript",
                "/sys/fs/cgroup/originscript",
            }
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateFileSystemEntries)
                .Where(entry => entry.Contains(key)),
            .. Directory.Exists(Path.Combine(world, "machines")) ? Directory.EnumerateFileSystemEntries(Path.Combine(world, "machines")) : [],
        ];
        return string.Join('\n', lines);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
