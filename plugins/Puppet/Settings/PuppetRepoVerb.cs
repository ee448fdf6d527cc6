using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>The repository of Puppet's packages.</summary>
public static class PuppetRepoVerb
{
    /// <summary>Adds the package repository of Puppet's vendor to a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="vendor">openvox, puppet, or native for the distribution's own packages, which need no repository.</param>
    [Task("puppet:repo")]
    public static HostBuilder PuppetRepo(this HostBuilder host, string vendor = PuppetVendor.Default) =>
        PuppetVendor.FindOrThrow(vendor) is { Release: { } release } ? host.Add(new PuppetRepoStep(host, vendor, release)) : host;
}

internal sealed record ReleasePackage(string Name)
{
    public override string ToString() => $"package repository from {Name}";
}

internal sealed class PuppetRepoStep(HostBuilder host, string vendor, string release)
    : RemoteStep<ReleasePackage>(host, host.Id("puppet:repo"), [.. CommandArguments.Option("--vendor", vendor, PuppetVendor.Default)])
{
    // The file name contains the distribution release: debian12 with one vendor, bookworm with the other.
    private const string DownloadScript = """
        set -e
        . /etc/os-release
        case $1 in
          openvox) url="https://apt.voxpupuli.org/$2-$ID$VERSION_ID.deb";;
          *) url="https://apt.puppet.com/$2-$VERSION_CODENAME.deb";;
        esac
        file=$(mktemp --suffix=.deb); chmod 644 -- "$file"
        curl -fsSL --retry 3 --connect-timeout 15 -o "$file" -- "$url" || { rm -f -- "$file"; echo "$url could not be downloaded" >&2; exit 1; }
        echo "$file"
        """;

    protected override ReleasePackage Want(Run run) => new(release);

    protected override async Task<ReleasePackage?> Read(Run run, IShell shell)
    {
        var status = await shell
            .Run(new("dpkg-query", "-W", "-f", "${Package} ${Architecture} ${db:Status-Status}\\n", "--", release), run.Cancel)
            .ConfigureAwait(false);
        return status.Value.EndsWith(" installed", StringComparison.Ordinal) ? Want(run) : null;
    }

    protected override async Task Write(Run run, IShell shell, ReleasePackage? now, ReleasePackage want)
    {
        if (!shell.Facts.Has("apt-get"))
            throw new OriginException(
                $"{shell.Facts.Machine} runs {shell.Facts.Distribution}; this version adds Puppet's repository only on machines with apt. Add it manually and use vendor: \"native\"."
            );
        var file = (await shell.RunOrThrow(run, Command.Script(DownloadScript, vendor, release).AsRoot()).ConfigureAwait(false)).Value;
        try
        {
            await shell.Packages().InstallFile(run, file).ConfigureAwait(false);
        }
        finally
        {
            await shell.Run(new Command("rm", "-f", "--", file).AsRoot(), run.Cancel).ConfigureAwait(false);
        }
    }

    protected override Task Delete(Run run, IShell shell, ReleasePackage now) => shell.Packages().Remove(run, [now.Name], leaveConfiguration: false);
}
