namespace OriginScript.Remote;

/// <summary>Facts choose the tool: each family's has a file of its own, and a family that has none yet is told so.</summary>
internal static class Toolbox
{
    public static IPackages Packages(this IShell shell) =>
        shell.Facts.Has("apt-get") ? new Apt(shell) : throw Lacking(shell, "packages", "with apt (Debian, Ubuntu)");

    public static Systemd Services(this IShell shell) =>
        shell.Facts.PidOne == "systemd" ? new Systemd(shell) : throw Lacking(shell, "services", "under systemd");

    public static Firewalld Firewall(this IShell shell) =>
        shell.Facts.Has("apt-get") ? new Firewalld(shell) : throw Lacking(shell, "a firewall", "with firewalld on Debian and Ubuntu");

    private static OriginException Lacking(IShell shell, string what, string supported)
    {
        var facts = shell.Facts;
        return new($"{facts.Machine} runs {$"{facts.Distribution} {facts.Version}".TrimEnd()} under {facts.PidOne}; this version handles {what} only {supported}. Use Run(command) there.");
    }
}
