namespace OriginScript.Sandbox.Machines;

/// <summary>The kernel's groups that hold the processes of one machine.</summary>
internal static class ControlGroups
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(20);

    private static readonly string[] trees = ["/sys/fs/cgroup", "/sys/fs/cgroup/systemd", "/sys/fs/cgroup/unified"];

    /// <summary>Removes them once they are empty: a machine's processes take a moment to go after the one that held them.</summary>
    public static async Task Remove(string name)
    {
        string[] folders = [.. trees.Select(tree => Path.Combine(tree, "originscript", name))];
        for (var tries = 0; tries < 100 && folders.Any(Directory.Exists); tries++)
        {
            if (tries > 0)
            {
                await Task.Delay(pause, TimeProvider.System);
            }

            foreach (var folder in folders.Where(Directory.Exists))
            {
                Clear(folder);
            }
        }
    }

    private static void Clear(string folder)
    {
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            Clear(inner);
        }

        try
        {
            // Its files are the kernel's, and go with it.
            Directory.Delete(folder);
        }
        catch (IOException)
        {
        }
    }
}
