namespace OriginScript.Sandbox.Machines;

/// <summary>What is mounted on this computer.</summary>
internal static class Mounts
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Every mount point at or below a folder, the deepest first.</summary>
    public static IReadOnlyList<string> Below(string folder) =>
    [
        .. File.ReadLines("/proc/self/mountinfo").Select(line => Plain(line.Split(' ')[4]))
            .Where(point => point == folder || point.StartsWith(folder + "/", StringComparison.Ordinal)).Reverse(),
    ];

    public static bool Contains(string point) => Below(point).Contains(point);

    /// <summary>Unmounts what is mounted there, at the latest when nobody uses it any more.</summary>
    public static async Task Remove(string folder)
    {
        foreach (var point in Below(folder))
        {
            // The kernel takes a moment to let go of what a killed process had.
            for (var tries = 0; tries < 10 && (await Box.Try(new("umount", point))).Code != 0; tries++)
            {
                await Task.Delay(pause, TimeProvider.System);
            }

            if (Contains(point))
            {
                await Box.Run(new("umount", "--lazy", point));
            }
        }
    }

    // Blanks and the like stand there in octal: /my\040world
    private static string Plain(string point)
    {
        if (!point.Contains('\\', StringComparison.Ordinal))
        {
            return point;
        }

        var parts = point.Split('\\');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => (char)Convert.ToInt32(part[..3], 8) + part[3..]));
    }
}
