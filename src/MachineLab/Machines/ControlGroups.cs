using System.Globalization;
using OriginScript.AwsEmulator;

namespace OriginScript.MachineLab.Machines;

/// <summary>
/// The cgroups that hold the processes of one machine, even after the process that started them has ended: killing that
/// process leaves the others running.
/// </summary>
internal sealed class ControlGroups(string machine)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    // A killed process first returns its memory, which takes seconds on a busy computer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Trees = ["/sys/fs/cgroup", "/sys/fs/cgroup/systemd", "/sys/fs/cgroup/unified"];

    private readonly string[] _folders = [.. Trees.Select(tree => Path.Combine(tree, "originscript", machine))];

    /// <summary>Kills every process in the cgroups, and removes them.</summary>
    /// <exception cref="SandboxException">Processes are still running after a minute.</exception>
    public async Task KillAndRemove()
    {
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            if (!_folders.Any(Directory.Exists))
                return;

            await Kill();
            foreach (var folder in _folders.Where(Directory.Exists))
                RemoveTree(folder);

            await Task.Delay(Pause, TimeProvider.System);
        }

        throw new SandboxException($"The processes of machine {machine} do not exit.");
    }

    private async Task Kill()
    {
        string[] pids =
        [
            .. _folders.Where(Directory.Exists).SelectMany(ListProcesses).Distinct().Select(pid => pid.ToString(CultureInfo.InvariantCulture)),
        ];
        if (pids.Length > 0)
            await HostProcess.TryRun(new("kill", ["-KILL", .. pids]));
    }

    private static IEnumerable<int> ListProcesses(string folder)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(folder, "cgroup.procs", SearchOption.AllDirectories)
                    .SelectMany(File.ReadLines)
                    .Select(int.Parse)
                    .Where(pid => pid > 0),
            ];
        }
        catch (IOException)
        {
            // A cgroup disappeared while it was read: the next attempt sees what is left.
            return [];
        }
    }

    private static void RemoveTree(string folder)
    {
        try
        {
            foreach (var inner in Directory.EnumerateDirectories(folder))
                RemoveTree(inner);

            // The kernel removes its files with it.
            Directory.Delete(folder);
        }
        catch (IOException) { }
    }
}
