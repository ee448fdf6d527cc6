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
    protected override ReleasePackage Want(Run run) => new(release);
}
