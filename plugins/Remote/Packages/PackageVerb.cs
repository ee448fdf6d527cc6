using OriginScript.Remote;

namespace OriginScript;

/// <summary>Packages of a machine's own package manager.</summary>
public static class PackageVerb
{
    /// <summary>Installs packages with the machine's own package manager, apt or dnf.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="names">The packages, by the names that the package manager knows.</param>
    [Task("remote:package:install")]
    public static HostBuilder Package(this HostBuilder host, params string[] names)
    {
        if (names.Length == 0)
            throw new RecipeException($"remote:package:install on {host.Name} names no package. Write Package(\"git\").");
        return host.Add(new PackageStep(host, PackageName.ParseAll(names)));
    }

    /// <summary>Installs packages; the old name of remote:package:install.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="rpm">The packages, by the names that the package manager knows.</param>
    [Task("remote:yum:install")]
    public static HostBuilder YumInstall(HostBuilder host, params string[] rpm) => host.Package(rpm);
}

internal sealed record PackagesState(Values Names, Values Leftovers)
{
    public override string ToString() =>
        (Names.Count, Leftovers.Count) switch
        {
            (_, 0) => $"{Names} installed",
            (0, _) => $"{Leftovers} removed except for configuration",
            _ => $"{Names} installed, {Leftovers} removed except for configuration",
        };
}

internal sealed class PackageStep(HostBuilder host, Values names)
    : RemoteStep<PackagesState>(host, host.Id("remote:package:install", string.Join(',', names)), [.. names])
{
    protected override PackagesState Want(Run run) => new(names, Values.None);

    protected override async Task<PackagesState?> Read(Run run, IShell shell)
    {
        var found = await shell.Packages().Find(run, names).ConfigureAwait(false);
        var now = new PackagesState([.. Names(found, one => one.Installed)], [.. Names(found, one => one.HasLeftoverConfiguration)]);
        return now.Names.Count + now.Leftovers.Count == 0 ? null : now;
    }

    protected override async Task Write(Run run, IShell shell, PackagesState? now, PackagesState want)
    {
        var (packages, installed) = (shell.Packages(), now?.Names ?? []);
        if (want.Names.Except(installed).ToArray() is { Length: > 0 } missing)
            await packages.Install(run, missing).ConfigureAwait(false);
        var surplus = installed.Except(want.Names).ToLookup(want.Leftovers.Contains);
        await packages.Remove(run, [.. surplus[true]], leaveConfiguration: true).ConfigureAwait(false);
        await packages.Remove(run, [.. surplus[false]], leaveConfiguration: false).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, PackagesState now) =>
        shell.Packages().Remove(run, [.. now.Names, .. now.Leftovers], leaveConfiguration: false);

    private static IEnumerable<string> Names(IReadOnlyList<PackageStatus> found, Func<PackageStatus, bool> which) =>
        found.Where(which).Select(one => one.Name);
}
