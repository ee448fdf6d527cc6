using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Modules of a master.</summary>
public static class PuppetModuleVerb
{
    /// <summary>Installs modules, and what they depend on, into the production environment of a master.</summary>
    /// <param name="host">The master.</param>
    /// <param name="modules">The modules, <c>puppetlabs-ntp</c>, with an optional exact version after an @.</param>
    [Task("puppet:module:install")]
    public static HostBuilder PuppetModule(this HostBuilder host, params string[] modules) =>
        modules.Length > 0
            ? host.Add(new PuppetModuleStep(host, ModuleName.ParseAll(modules)))
            : throw new RecipeException($"puppet:module:install on {host.Name} names no module. Write PuppetModule(\"puppetlabs-ntp\").");
}

internal sealed record ModulesState(Values Names)
{
    public override string ToString() => $"{Names} in environment production";
}

internal sealed class PuppetModuleStep(HostBuilder host, Values modules)
    : RemoteStep<ModulesState>(host, host.Id("puppet:module:install", string.Join(',', modules)), [.. modules])
{
    protected override ModulesState Want(Run run) => new(modules);

    protected override async Task<ModulesState?> Read(Run run, IShell shell)
    {
        if (await PuppetInstallation.Find(run, shell).ConfigureAwait(false) is not { } puppet)
            return null;
        var there = await InstalledModule.ListAll(run, shell, puppet).ConfigureAwait(false);
        var found = modules.Select(module => MatchInstalled(module, there)).OfType<string>().ToArray();
        return found.Length == 0 ? null : new(Values.Create(found));
    }

    protected override async Task Write(Run run, IShell shell, ModulesState? now, ModulesState want)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        var source = new ModuleInstaller(shell, puppet);
        foreach (var module in (now?.Names ?? []).Except(want.Names))
            await source.Remove(run, ModuleName.Parse(module)).ConfigureAwait(false);
        foreach (var module in want.Names.Except(now?.Names ?? []))
            await source.Install(run, ModuleName.Parse(module)).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, ModulesState now) => Write(run, shell, now, new(Values.None));

    // The version is compared only if the recipe names one.
    private static string? MatchInstalled(string wanted, IReadOnlyList<InstalledModule> there)
    {
        var module = ModuleName.Parse(wanted);
        return there.FirstOrDefault(found => string.Equals(found.Name, module.Name, StringComparison.OrdinalIgnoreCase)) is not { } found ? null
            : module.Version is null ? wanted
            : $"{module.Name}@{found.Version}";
    }
}
