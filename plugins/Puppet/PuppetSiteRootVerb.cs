using OriginScript.Remote;

namespace OriginScript;

/// <summary>The folder of a master's site.</summary>
public static class PuppetSiteRootVerb
{
    /// <summary>Has a folder for the site that the group puppet may write, with a link to it in the SSH user's home.</summary>
    /// <param name="host">The master.</param>
    /// <param name="path">The folder.</param>
    [Task("puppet:master:siteroot")]
    public static HostBuilder PuppetSiteRoot(this HostBuilder host, string path) => host.Add(new PuppetSiteRootStep(host, path));
}

internal sealed record SiteRoot(string Path, string Group, string Mode, string Link)
{
    public override string ToString() => $"folder of group {Group}, mode {Mode}, {Link} leads to it";
}

internal sealed class PuppetSiteRootStep(HostBuilder host, string path)
    : RemoteStep<SiteRoot>(Machine.Of(host), host.Id("puppet:master:siteroot"), Machine.Of(host).Name, path)
{
    protected override SiteRoot Want(Run run) => new(path, "puppet", "2775", "~/site");
}
