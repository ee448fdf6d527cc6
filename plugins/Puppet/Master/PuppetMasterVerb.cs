using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Puppet masters.</summary>
public static class PuppetMasterVerb
{
    internal const int Port = 8140;

    private const string PushedSiteName = "site.git";
    private const string DefaultHeap = "1g";

    private static readonly string[] DefaultModules = ["puppetlabs-ntp"];

    /// <summary>Makes the host a Puppet master: prepared, server and certificate authority, its site in git, port 8140 open and answering.</summary>
    /// <param name="host">The host; its full name goes into its certificate.</param>
    /// <param name="siteRepo">
    /// The site, with manifests and modules at its top: a folder, relative to the recipe's, which is pushed to the master, or the URL of a git repository, which the
    /// master clones itself; left out, an empty site.
    /// </param>
    /// <param name="siteRoot">The site's folder; left out, the production environment's.</param>
    /// <param name="modules">Modules to install besides the site's; left out, puppetlabs-ntp.</param>
    /// <param name="heap">The heap size of the server, in Java's notation.</param>
    /// <param name="vendor">The vendor of the packages: openvox, puppet or native.</param>
    [Provides("master")]
    public static HostBuilder PuppetMaster(
        this HostBuilder host,
        string? siteRepo = null,
        string? siteRoot = null,
        string[]? modules = null,
        string heap = DefaultHeap,
        string vendor = PuppetVendor.Default
    )
    {
        var from = PuppetVendor.FindOrThrow(vendor);
        Text[] arguments =
        [
            Machine.Of(host).Name,
            .. CommandArguments.Option("--siterepo", siteRepo),
            .. CommandArguments.Option("--siteroot", siteRoot),
            .. modules is null || modules.SequenceEqual(DefaultModules) ? [] : CommandArguments.List("--modules", modules is [] ? [""] : modules),
            .. CommandArguments.Option("--heap", heap, DefaultHeap),
            .. CommandArguments.Option("--vendor", vendor, PuppetVendor.Default),
        ];
        return host.Group(
            "origin:puppetmaster",
            arguments,
            master =>
                master
                    .Available()
                    .PrepareOnce()
                    .PuppetRepo(vendor)
                    .Package("git", from.Server)
                    .PuppetHeap(heap)
                    .PuppetSetting("certname", host.Fqdn)
                    .PuppetAuthority()
                    .PuppetServer(host.Fqdn)
                    .PuppetGroup()
                    .AddSite(siteRoot ?? from.Environment, siteRepo, isDefault: siteRoot is null)
                    .AddModules(modules ?? DefaultModules)
                    .Firewall(Port)
                    .Service("puppetserver")
                    .ServiceRestart("puppetserver", [.. host.SettingSteps(), .. host.StepsOf("puppet:master:heap")])
                    .PuppetAnswers()
                    .PuppetLog()
        );
    }

    /// <summary>The steps for settings that Puppet reads only when it starts.</summary>
    internal static IEnumerable<Step> SettingSteps(this HostBuilder host) =>
        host.StepsOf("puppet:agent:set_server").Concat(host.StepsOf("puppet:setting"));

    internal static IEnumerable<Step> StepsOf(this HostBuilder host, string task) =>
        host.Recipe.Steps.Where(step => step.Id.Host == host.Name && step.Id.Task == task);

    internal static HostBuilder PrepareOnce(this HostBuilder host) => host.IsPrepared() ? host : host.Prepare();

    private static HostBuilder AddSite(this HostBuilder host, string root, string? repo, bool isDefault)
    {
        host.PuppetSiteRoot(root);
        if (repo is not null)
            host.Git(host.PushIfLocal(repo), root);
        return isDefault ? host.PuppetSite() : host.PuppetSite($"{root}/modules", $"{root}/manifests");
    }

    // What is not a URL is a local folder, which has to be pushed to the master.
    private static string PushIfLocal(this HostBuilder host, string repo)
    {
        if (repo.Contains(':'))
            return repo;
        host.GitPush(repo, PushedSiteName);
        return PushedSiteName;
    }

    private static HostBuilder AddModules(this HostBuilder host, string[] modules) => modules.Length == 0 ? host : host.PuppetModule(modules);
}
