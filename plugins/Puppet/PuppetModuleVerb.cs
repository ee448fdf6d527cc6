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
}
