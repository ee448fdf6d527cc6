namespace OriginScript.Sandbox.Images;

/// <summary>Whether real machines can be had on this computer.</summary>
public static class MachineHost
{
    private static readonly (string Program, string Package)[] needed =
    [
        ("systemd-nspawn", "systemd-container"),
        ("debootstrap", "debootstrap"),
        ("nft", "nftables"),
        ("dnsmasq", "dnsmasq-base"),
        ("ip", "iproute2"),
    ];

    /// <summary>Why not, and what to do about it, in one sentence; null where they can.</summary>
    public static string? Missing() => Missing(OperatingSystem.IsLinux(), Environment.IsPrivilegedProcess, IsInstalled);

    internal static string? Missing(bool isLinux, bool isRoot, Func<string, bool> isInstalled)
    {
        if (!isLinux)
            return "The sandbox's machines need Linux: run this on a Linux box, in a virtual machine or in WSL 2.";
        if (!isRoot)
            return "The sandbox's machines need root, who alone may mount, make networks and boot: run this with sudo.";
        var absent = needed.Where(tool => !isInstalled(tool.Program)).ToArray();
        return absent.Length == 0 ? null : $"{Words(absent)} missing: apt-get install {string.Join(' ', absent.Select(tool => tool.Package))}.";
    }

    private static string Words((string Program, string Package)[] absent)
    {
        var names = absent.Select(tool => tool.Program).ToArray();
        return names.Length == 1 ? $"{names[0]} is" : $"{string.Join(", ", names[..^1])} and {names[^1]} are";
    }

    // A login by way of su has a PATH without the folders of root's programs.
    private static bool IsInstalled(string program) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin".Split(':').Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
