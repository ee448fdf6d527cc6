using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Modules of a master.</summary>
public static class PuppetModuleVerb
{
    /// <summary>Installs modules, and what they depend on, into the production environment of a master.</summary>
    /// <param name="host">The master.</param>
    /// <param name="modules">The modules, <c>puppetlabs-ntp</c>, with an exact version behind an @ where it matters.</param>
    [Task("puppet:module:install")]
    public static HostBuilder PuppetModule(this HostBuilder host, params string[] modules) => modules.Length > 0
        ? host.Add(new PuppetModuleStep(host, Values.Create(modules)))
        : throw new RecipeException($"puppet:module:install on {host.Name} names no module. Write PuppetModule(\"puppetlabs-ntp\").");
}

internal sealed record Modules(Values Names)
{
    public override string ToString() => $"{Names} in environment production";
}

internal sealed class PuppetModuleStep(HostBuilder host, Values modules)
    : RemoteStep<Modules>(Machine.Of(host), host.Id("puppet:module:install", string.Join(',', modules)), [Machine.Of(host).Name, .. modules])
{
    protected override Modules Want(Run run) => new(modules);

    protected override async Task<Modules?> Read(Run run, IShell shell)
    {
        if (await Installation.Find(run, shell).ConfigureAwait(false) is not { } puppet)
            return null;
        var there = await InstalledModule.All(run, shell, puppet).ConfigureAwait(false);
        var found = modules.Select(module => Found(module, there)).OfType<string>().ToArray();
        return found.Length == 0 ? null : new(Values.Create(found));
    }

    protected override async Task Write(Run run, IShell shell, (Modules? Now, Modules Want) states)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        var source = new ModuleSource(shell, puppet);
        foreach (var module in (states.Now?.Names ?? []).Except(states.Want.Names))
            await source.Remove(run, ModuleName.Of(module)).ConfigureAwait(false);
        foreach (var module in states.Want.Names.Except(states.Now?.Names ?? []))
            await source.Install(run, ModuleName.Of(module)).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, Modules now) => Write(run, shell, (now, new(Values.None)));

    // A version counts only where the recipe names one.
    private static string? Found(string wanted, IReadOnlyList<InstalledModule> there)
    {
        var module = ModuleName.Of(wanted);
        return there.FirstOrDefault(found => found.Name == module.Name) is not { } found ? null
            : module.Version is null ? wanted : $"{module.Name}@{found.Version}";
    }
}
