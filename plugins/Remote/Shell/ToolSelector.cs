namespace OriginScript.Remote;

/// <summary>Chooses the tools for a machine by its facts: each distribution family has its own file, and an unsupported family is an error.</summary>
public static class ToolSelector
{
    /// <summary>The machine's package manager.</summary>
    /// <exception cref="OriginException">It has none that this version supports.</exception>
    public static IPackageManager Packages(this IShell shell) =>
        shell.Facts.Has("apt-get") ? new Apt(shell) : throw NotSupported(shell, "packages", "with apt (Debian, Ubuntu)");

    internal static Systemd Services(this IShell shell) =>
        shell.Facts.PidOne == "systemd" ? new Systemd(shell) : throw NotSupported(shell, "services", "under systemd");

    internal static Firewalld Firewall(this IShell shell) =>
        shell.Facts.Has("apt-get") ? new Firewalld(shell) : throw NotSupported(shell, "a firewall", "with firewalld on Debian and Ubuntu");

    private static OriginException NotSupported(IShell shell, string what, string supported)
    {
        var facts = shell.Facts;
        return new(
            $"{facts.Machine} runs {$"{facts.Distribution} {facts.Version}".TrimEnd()} under {facts.PidOne}; this version supports {what} only {supported}. Use Run(command) instead."
        );
    }
}
