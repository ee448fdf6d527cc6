using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>Installs modules: from the distribution's packages if Puppet itself is one and no version is requested, otherwise from the Forge.</summary>
internal sealed class ModuleInstaller(IShell shell, PuppetInstallation puppet)
{
    /// <summary>Installs a module with its dependencies.</summary>
    public async Task Install(Run run, ModuleName module)
    {
        if (module.Version is null && await IsPackaged(run, module, "apt-cache", "show").ConfigureAwait(false))
            await shell.Packages().Install(run, [module.Package]).ConfigureAwait(false);
        else
            await shell
                .RunOrThrow(
                    run,
                    puppet.PuppetCommand([
                        "module",
                        "install",
                        "--color",
                        "false",
                        "--environment",
                        "production",
                        .. VersionOptions(module),
                        "--",
                        module.Name,
                    ])
                )
                .ConfigureAwait(false);
    }

    /// <summary>Removes a module and keeps its dependencies.</summary>
    public async Task Remove(Run run, ModuleName module)
    {
        if (await IsPackaged(run, module, "dpkg-query", "-s").ConfigureAwait(false))
            await shell.Packages().Remove(run, [module.Package], leaveConfiguration: true).ConfigureAwait(false);
        else
            await shell
                .RunOrThrow(run, puppet.PuppetCommand("module", "uninstall", "--color", "false", "--environment", "production", "--", module.Name))
                .ConfigureAwait(false);
    }

    private async Task<bool> IsPackaged(Run run, ModuleName module, params string[] asking) =>
        puppet.IsDistributionPackage
        && shell.Facts.Has("apt-get")
        && await shell.Succeeds(run, new([.. asking, module.Package])).ConfigureAwait(false);

    private static string[] VersionOptions(ModuleName module) => module.Version is null ? [] : ["--version", module.Version];
}
