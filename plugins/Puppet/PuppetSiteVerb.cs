using OriginScript.Puppet;
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
    private const string Manifest = "manifest";
    private const string ModulePath = "modulepath";
    private const string Others = ":$basemodulepath";

    private static readonly SiteFolders Default = new(SiteFolders.Modules, SiteFolders.Manifests);

    protected override SiteFolders Want(Run run) => want;

    protected override async Task<SiteFolders?> Read(Run run, IShell shell)
    {
        // What Puppet assumes by itself needs no file, and a site that brings its own says there where things are.
        if (want == Default || await Installation.Find(run, shell).ConfigureAwait(false) is not { } puppet)
            return Default;
        var text = await TextFile.Read(run, shell, File(puppet)).ConfigureAwait(false) ?? "";
        return new(Shortened(PuppetConf.Value(text, ModulePath)), PuppetConf.Value(text, Manifest) ?? Default.ManifestFolder);
    }

    protected override async Task Write(Run run, IShell shell, (SiteFolders? Now, SiteFolders Want) states)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        var text = await TextFile.Read(run, shell, File(puppet)).ConfigureAwait(false) ?? "";
        var then = states.Want == Default
            ? PuppetConf.With(text, (Manifest, ""), (ModulePath, ""))
            : PuppetConf.With(text, (Manifest, states.Want.ManifestFolder), (ModulePath, states.Want.ModuleFolder + Others));
        await shell.Do(run, new Command("mkdir", "-p", "--", puppet.Environment).AsRoot()).ConfigureAwait(false);
        await (then.Length == 0 ? TextFile.Remove(run, shell, File(puppet)) : TextFile.Replace(run, shell, (File(puppet), then))).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, SiteFolders now) => Write(run, shell, (now, Default));

    private static string File(Installation puppet) => $"{puppet.Environment}/environment.conf";

    private static string Shortened(string? path) => path is null ? SiteFolders.Modules : path.EndsWith(Others, StringComparison.Ordinal) ? path[..^Others.Length] : path;
}
