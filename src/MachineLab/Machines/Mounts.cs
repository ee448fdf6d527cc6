namespace OriginScript.MachineLab.Machines;

/// <summary>The mounts of this computer.</summary>
internal static class Mounts
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Every mount point at or below a folder, the deepest first.</summary>
    public static IReadOnlyList<string> Below(string folder) =>
        [
            .. File.ReadLines("/proc/self/mountinfo")
                .Select(line => Unescape(line.Split(' ')[4]))
                .Where(point => point == folder || point.StartsWith(folder + "/", StringComparison.Ordinal))
                .Reverse(),
        ];

    public static bool IsMounted(string point) => Below(point).Contains(point);

    /// <summary>Unmounts everything at or below a folder, lazily if it is still in use.</summary>
    public static async Task Unmount(string folder)
    {
        foreach (var point in Below(folder))
        {
            // The kernel takes a moment to release the resources of a killed process.
            for (var tries = 0; tries < 10 && (await HostProcess.TryRun(new("umount", point))).Code != 0; tries++)
                await Task.Delay(Pause, TimeProvider.System);

            if (IsMounted(point))
                await HostProcess.Run(new("umount", "--lazy", point));
        }
    }

    // Blanks and other special characters are escaped in octal: /my\040world
    private static string Unescape(string point)
    {
        if (!point.Contains('\\', StringComparison.Ordinal))
            return point;

        var parts = point.Split('\\');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => (char)Convert.ToInt32(part[..3], 8) + part[3..]));
    }
}
