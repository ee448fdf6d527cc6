using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Where a machine gets Puppet's packages from.</summary>
public static class PuppetRepoVerb
{
    /// <summary>Adds the package repository of Puppet's vendor to a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="vendor">openvox, puppet, or native for the distribution's own packages, which need no repository.</param>
    [Task("puppet:repo")]
    public static HostBuilder PuppetRepo(this HostBuilder host, string vendor = Vendor.Default) =>
        Vendor.Of(vendor) is { Release: { } release } ? host.Add(new PuppetRepoStep(host, vendor, release)) : host;
}

internal sealed record ReleasePackage(string Name)
{
    public override string ToString() => $"package repository by {Name}";
}

internal sealed class PuppetRepoStep(HostBuilder host, string vendor, string release) : RemoteStep<ReleasePackage>(
    Machine.Of(host),
    host.Id("puppet:repo"),
    [Machine.Of(host).Name, .. vendor == Vendor.Default ? (Text[])[] : [$"--vendor={vendor}"]])
{
    // The name of the release is in the file's name: debian12 with one vendor, bookworm with the other.
    private const string Adding = """
        set -e
        . /etc/os-release
        case $1 in
          openvox) url="https://apt.voxpupuli.org/$2-$ID$VERSION_ID.deb";;
          *) url="https://apt.puppet.com/$2-$VERSION_CODENAME.deb";;
        esac
        file=$(mktemp --suffix=.deb); trap 'rm -f -- "$file"' EXIT
        curl -fsSL --retry 3 --connect-timeout 15 -o "$file" -- "$url" || { echo "$url could not be fetched" >&2; exit 1; }
        dpkg --install -- "$file"
        apt-get -q update
        """;

    protected override ReleasePackage Want(Run run) => new(release);

    protected override async Task<ReleasePackage?> Read(Run run, IShell shell)
    {
        var status = await shell.Run(new("dpkg-query", "-W", "-f", "${Package} ${Architecture} ${db:Status-Status}\\n", "--", release), run.Cancel).ConfigureAwait(false);
        return status.Value.EndsWith(" installed", StringComparison.Ordinal) ? Want(run) : null;
    }

    protected override Task Write(Run run, IShell shell, (ReleasePackage? Now, ReleasePackage Want) states) => shell.Facts.Has("apt-get")
        ? shell.Do(run, Command.Script(Adding, vendor, release).AsRoot())
        : throw new OriginException($"{shell.Facts.Machine} runs {shell.Facts.Distribution}; this version adds Puppet's repository only where packages are apt's. Add it there by hand and choose vendor: \"native\".");

    protected override Task Delete(Run run, IShell shell, ReleasePackage now) => shell.Do(run, new Command("dpkg", "--purge", "--", now.Name).AsRoot());
}
