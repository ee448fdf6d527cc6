using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>The manifest and module folders of a master.</summary>
public static class PuppetSiteVerb
{
    /// <summary>Sets the folders of a master's manifests and modules; a relative path starts in the environment's folder.</summary>
    /// <param name="host">The master.</param>
    /// <param name="moduledir">The folder of the site's modules; the installation's modules are found as well.</param>
    /// <param name="manifestdir">The folder of the site's manifests.</param>
    [Task("puppet:master:configure")]
    public static HostBuilder PuppetSite(this HostBuilder host, string moduledir = SiteFolders.Modules, string manifestdir = SiteFolders.Manifests) =>
        host.Add(new PuppetSiteStep(host, new(ParseFolder(host, moduledir), ParseFolder(host, manifestdir))));

    // environment.conf keeps no blanks at the ends of a value, separates folders with colons, and expands no tilde.
    private static string ParseFolder(HostBuilder host, string folder) =>
        folder.StartsWith('~') || folder.Contains(':') || folder.Any(char.IsControl) || folder.Trim() != folder
            ? throw new RecipeException(
                $"\"{folder}\" is not a valid folder of the site on {host.Name}. Write a path from the root, or one in the folder of the environment."
            )
            : RemotePath.ParseFolder(folder, host.Name);
}

internal sealed record SiteFolders(string ModuleFolder, string ManifestFolder)
{
    public const string Modules = "modules";
    public const string Manifests = "manifests";

    public override string ToString() => $"environment.conf with manifest = {ManifestFolder}, modulepath = {ModuleFolder}:$basemodulepath";
}

internal sealed class PuppetSiteStep(HostBuilder host, SiteFolders want)
    : RemoteStep<SiteFolders>(
        host,
        host.Id("puppet:master:configure"),
        [
            .. CommandArguments.Option("--moduledir", want.ModuleFolder, SiteFolders.Modules),
            .. CommandArguments.Option("--manifestdir", want.ManifestFolder, SiteFolders.Manifests),
        ]
    )
{
    private const string Manifest = "manifest";
    private const string ModulePath = "modulepath";
    private const string BaseModulePathSuffix = ":$basemodulepath";

    private static readonly SiteFolders Default = new(SiteFolders.Modules, SiteFolders.Manifests);

    protected override SiteFolders Want(Run run) => want;

    protected override async Task<SiteFolders?> Read(Run run, IShell shell)
    {
        // Puppet's defaults need no file, and a site with its own environment.conf is left as it is.
        if (want == Default || await PuppetInstallation.Find(run, shell).ConfigureAwait(false) is not { } puppet)
            return Default;
        var text = await RemoteTextFile.Read(run, shell, ConfigFile(puppet)).ConfigureAwait(false) ?? "";
        return new(TrimBaseModulePath(PuppetConf.GetValue(text, ModulePath)), PuppetConf.GetValue(text, Manifest) ?? Default.ManifestFolder);
    }

    protected override async Task Write(Run run, IShell shell, SiteFolders? now, SiteFolders want)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        var text = await RemoteTextFile.Read(run, shell, ConfigFile(puppet)).ConfigureAwait(false) ?? "";
        var then =
            want == Default
                ? PuppetConf.SetValues(text, (Manifest, ""), (ModulePath, ""))
                : PuppetConf.SetValues(text, (Manifest, want.ManifestFolder), (ModulePath, want.ModuleFolder + BaseModulePathSuffix));
        await shell.RunOrThrow(run, new Command("mkdir", "-p", "--", puppet.Environment).AsRoot()).ConfigureAwait(false);
        await (
            then.Length == 0 ? RemoteTextFile.Remove(run, shell, ConfigFile(puppet)) : RemoteTextFile.Replace(run, shell, (ConfigFile(puppet), then))
        ).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, SiteFolders now) => Write(run, shell, now, Default);

    private static string ConfigFile(PuppetInstallation puppet) => $"{puppet.Environment}/environment.conf";

    private static string TrimBaseModulePath(string? path) =>
        path is null ? SiteFolders.Modules
        : path.EndsWith(BaseModulePathSuffix, StringComparison.Ordinal) ? path[..^BaseModulePathSuffix.Length]
        : path;
}
