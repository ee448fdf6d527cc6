using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Puppet masters.</summary>
public static class PuppetMasterVerb
{
    internal const int Port = 8140;

    private const string Pushed = "site.git";

    /// <summary>Makes the host a Puppet master: prepared, server and certificate authority, its site in git, port 8140 open and answering.</summary>
    /// <param name="host">The host; its full name goes into its certificate.</param>
    /// <param name="siteRepo">
    /// The site, with manifests and modules at its top: a folder, relative to the recipe's, which is pushed to the master, or the URL of a git repository, which the
    /// master clones itself; left out, an empty site.
    /// </param>
    /// <param name="siteRoot">The site's folder; left out, the production environment's.</param>
    /// <param name="modules">Modules to install besides the site's; left out, puppetlabs-ntp.</param>
    /// <param name="heap">The memory of the server, as Java writes it.</param>
    /// <param name="vendor">Whose packages: openvox, puppet or native.</param>
    public static HostBuilder PuppetMaster(
        this HostBuilder host,
        string? siteRepo = null,
        string? siteRoot = null,
        string[]? modules = null,
        string heap = "1g",
        string vendor = Vendor.Default)
    {
        var from = Vendor.Of(vendor);
        return host.Group("origin:puppetmaster", [Machine.Of(host).Name], master => master
            .Available()
            .PreparedOnce()
            .PuppetRepo(vendor)
            .Package("git", from.Server)
            .PuppetHeap(heap)
            .PuppetSetting("certname", host.Fqdn)
            .PuppetAuthority()
            .PuppetServer(host.Fqdn)
            .PuppetGroup()
            .Site(siteRoot ?? from.Environment, siteRepo, isDefault: siteRoot is null)
            .Modules(modules ?? ["puppetlabs-ntp"])
            .Firewall(Port)
            .Service("puppetserver")
            .ServiceRestart("puppetserver", [.. host.Settings(), .. host.Steps("puppet:master:heap")])
            .PuppetAnswers()
            .PuppetLog());
    }

    /// <summary>What Puppet reads only when it starts.</summary>
    internal static IEnumerable<Step> Settings(this HostBuilder host) => host.Steps("puppet:agent:set_server").Concat(host.Steps("puppet:setting"));

    internal static IEnumerable<Step> Steps(this HostBuilder host, string task) =>
        host.Recipe.Steps.Where(step => step.Id.Host == host.Name && step.Id.Task == task);

    internal static HostBuilder PreparedOnce(this HostBuilder host) => host.IsPrepared() ? host : host.Prepare();

    private static HostBuilder Site(this HostBuilder host, string root, string? repo, bool isDefault)
    {
        host.PuppetSiteRoot(root);
        if (repo is not null)
            host.Git(host.Reachable(repo), root);
        return isDefault ? host.PuppetSite() : host.PuppetSite($"{root}/modules", $"{root}/manifests");
    }

    // What is no URL is a folder here, and the master has no way to it but the one that we give it.
    private static string Reachable(this HostBuilder host, string repo)
    {
        if (repo.Contains(':'))
            return repo;
        host.GitPush(repo, Pushed);
        return Pushed;
    }

    private static HostBuilder Modules(this HostBuilder host, string[] modules) => modules.Length == 0 ? host : host.PuppetModule(modules);
}
