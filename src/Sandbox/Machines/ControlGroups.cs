namespace OriginScript.Sandbox.Machines;

/// <summary>The kernel's groups that hold the processes of one machine.</summary>
internal static class ControlGroups
{
    private static readonly string[] trees = ["/sys/fs/cgroup", "/sys/fs/cgroup/systemd", "/sys/fs/cgroup/unified"];

    /// <summary>Removes the empty ones; one that somebody is still in stays for the next time.</summary>
    public static void Remove(string name)
    {
        foreach (var folder in trees.Select(tree => Path.Combine(tree, "originscript", name)).Where(Directory.Exists))
        {
            Clear(folder);
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
