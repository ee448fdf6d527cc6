using OriginScript.Tests;

namespace OriginScript.Sandbox.Tests;

/// <summary>What there is on this computer of a world's machines.</summary>
internal static class Traces
{
    /// <summary>Processes, mounts, interfaces, networks, process groups and folders, one a line; empty when there are none.</summary>
    public static async Task<string> Of(string world)
    {
        var key = Machines.WorldNames.Of(world).Key;
        string[] lines =
        [
            .. Lines((await LabShell.Program("ps", "-eo", "pid,args")).Output).Where(line => line.Contains(key)),
            .. Lines(await File.ReadAllTextAsync("/proc/self/mountinfo")).Where(line => line.Contains(world) || line.Contains(key)),
            .. Lines((await LabShell.Program("ip", "-o", "link")).Output).Where(line => line.Contains(key)),
            .. Lines((await LabShell.Program("ip", "route")).Output).Where(line => line.Contains(key)),
            .. new[] { "/run/netns", "/run/originscript", "/sys/fs/cgroup/systemd/originscript", "/sys/fs/cgroup/unified/originscript", "/sys/fs/cgroup/originscript" }
                .Where(Directory.Exists).SelectMany(Directory.EnumerateFileSystemEntries).Where(entry => entry.Contains(key)),
            .. Directory.Exists(Path.Combine(world, "machines")) ? Directory.EnumerateFileSystemEntries(Path.Combine(world, "machines")) : [],
        ];
        return string.Join('\n', lines);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
