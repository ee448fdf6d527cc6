namespace OriginScript.MachineLab.Images;

/// <summary>Checks whether this computer can run sandbox machines.</summary>
public static class MachineRequirements
{
    private static readonly (string Program, string Package)[] Needed =
    [
        ("systemd-nspawn", "systemd-container"),
        ("debootstrap", "debootstrap"),
        ("nft", "nftables"),
        ("dnsmasq", "dnsmasq-base"),
        ("ip", "iproute2"),
    ];

    /// <summary>What is missing and how to fix it; null: nothing.</summary>
    public static string? FindMissingRequirement() => FindMissingRequirement(OperatingSystem.IsLinux(), Environment.IsPrivilegedProcess, IsInstalled);

    internal static string? FindMissingRequirement(bool isLinux, bool isRoot, Func<string, bool> isInstalled)
    {
        if (!isLinux)
            return "Sandbox machines require Linux: run this on a Linux machine, in a virtual machine or in WSL 2.";
        if (!isRoot)
            return "Sandbox machines require root to mount file systems, create networks and boot: run this with sudo.";
        var absent = Needed.Where(tool => !isInstalled(tool.Program)).ToArray();
        return absent.Length == 0 ? null : $"{JoinNames(absent)} missing: apt-get install {string.Join(' ', absent.Select(tool => tool.Package))}.";
    }

    private static string JoinNames((string Program, string Package)[] absent)
    {
        var names = absent.Select(tool => tool.Program).ToArray();
        return names.Length == 1 ? $"{names[0]} is" : $"{string.Join(", ", names[..^1])} and {names[^1]} are";
    }

    // After su, PATH may lack the sbin folders.
    private static bool IsInstalled(string program) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin"
            .Split(':')
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
