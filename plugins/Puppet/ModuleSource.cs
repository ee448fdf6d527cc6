using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>Where modules come from: the distribution's packages where Puppet itself is one of them and no version is asked for, else the Forge.</summary>
internal sealed class ModuleSource(IShell shell, Installation puppet)
{
    private static readonly string[] AptGet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q", "-o", "DPkg::Lock::Timeout=300"];

    /// <summary>Installs a module with what it depends on.</summary>
    public async Task Install(Run run, ModuleName module)
    {
        var install = module.Version is null && await IsPackaged(run, module, "apt-cache", "show").ConfigureAwait(false)
            ? new Command([.. AptGet, "install", "--", module.Package]).AsRoot()
            : puppet.Puppet(["module", "install", "--color", "false", "--environment", "production", .. Version(module), "--", module.Name]);
        await shell.Do(run, install).ConfigureAwait(false);
    }

    /// <summary>Removes a module and leaves what it depends on.</summary>
    public async Task Remove(Run run, ModuleName module)
    {
        var remove = await IsPackaged(run, module, "dpkg-query", "-s").ConfigureAwait(false)
            ? new Command([.. AptGet, "remove", "--", module.Package]).AsRoot()
            : puppet.Puppet("module", "uninstall", "--color", "false", "--environment", "production", "--", module.Name);
        await shell.Do(run, remove).ConfigureAwait(false);
    }

    private async Task<bool> IsPackaged(Run run, ModuleName module, params string[] asking) =>
        puppet.IsNative && shell.Facts.Has("apt-get") && await shell.Succeeds(run, new([.. asking, module.Package])).ConfigureAwait(false);

    private static string[] Version(ModuleName module) => module.Version is null ? [] : ["--version", module.Version];
}
