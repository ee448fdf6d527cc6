using System.Globalization;

namespace OriginScript.Sandbox.Machines;

/// <summary>
/// The kernel's groups that hold the processes of one machine. What is in them is the machine's, whatever became of the process that started it: killing that
/// one leaves the others running.
/// </summary>
internal sealed class ControlGroups(string machine)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(10);

    private static readonly string[] trees = ["/sys/fs/cgroup", "/sys/fs/cgroup/systemd", "/sys/fs/cgroup/unified"];

    private readonly string[] _folders = [.. trees.Select(tree => Path.Combine(tree, "originscript", machine))];

    /// <summary>Kills every process in them, and removes them.</summary>
    /// <exception cref="SandboxException">Somebody is in them still, after some seconds.</exception>
    public async Task Remove()
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if (!_folders.Any(Directory.Exists))
            {
                return;
            }

            await Kill();
            foreach (var folder in _folders.Where(Directory.Exists))
            {
                Clear(folder);
            }

            await Task.Delay(pause, TimeProvider.System);
        }

        throw new SandboxException($"The processes of machine {machine} do not end.");
    }

    private async Task Kill()
    {
        string[] pids = [.. _folders.Where(Directory.Exists).SelectMany(Processes).Distinct().Select(pid => pid.ToString(CultureInfo.InvariantCulture))];
        if (pids.Length > 0)
        {
            await Box.Try(new("kill", ["-KILL", .. pids]));
        }
    }

    private static IEnumerable<int> Processes(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "cgroup.procs", SearchOption.AllDirectories).SelectMany(File.ReadLines).Select(int.Parse).Where(pid => pid > 0)];
        }
        catch (IOException)
        {
            // A group went away while it was looked at: the next look will see what is left.
            return [];
        }
    }

    private static void Clear(string folder)
    {
        try
        {
            foreach (var inner in Directory.EnumerateDirectories(folder))
            {
                Clear(inner);
            }

            // Its files are the kernel's, and go with it.
            Directory.Delete(folder);
        }
        catch (IOException)
        {
        }
    }
}
