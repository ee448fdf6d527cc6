using OriginScript.Remote;

namespace OriginScript;

/// <summary>Where a master looks for manifests and modules.</summary>
public static class PuppetSiteVerb
{
    /// <summary>Says where a master finds its manifests and modules; a path that is not from the root starts in the environment's folder.</summary>
    /// <param name="host">The master.</param>
    /// <param name="moduledir">The folder of the site's modules; those of the installation are found as well.</param>
    /// <param name="manifestdir">The folder of the site's manifests.</param>
    [Task("puppet:master:configure")]
    public static HostBuilder PuppetSite(this HostBuilder host, string moduledir = SiteFolders.Modules, string manifestdir = SiteFolders.Manifests) =>
        host.Add(new PuppetSiteStep(host, new(moduledir, manifestdir)));
}

internal sealed record SiteFolders(string ModuleFolder, string ManifestFolder)
{
    public const string Modules = "modules";
    public const string Manifests = "manifests";

    public override string ToString() => $"environment.conf with manifest = {ManifestFolder}, modulepath = {ModuleFolder}:$basemodulepath";
}

internal sealed class PuppetSiteStep(HostBuilder host, SiteFolders want) : RemoteStep<SiteFolders>(
    Machine.Of(host),
    host.Id("puppet:master:configure"),
    [
        Machine.Of(host).Name,
        .. want.ModuleFolder == SiteFolders.Modules ? (Text[])[] : [$"--moduledir={want.ModuleFolder}"],
        .. want.ManifestFolder == SiteFolders.Manifests ? (Text[])[] : [$"--manifestdir={want.ManifestFolder}"],
    ])
{
    protected override SiteFolders Want(Run run) => want;
}
