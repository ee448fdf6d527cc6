// Makes an existing machine a Puppet master.
var hostname = Argument("hostname", "The machine, by its full name");
var siteRepo = Option("siterepo", "", "The Puppet site: a folder or a git repository");
var siteRoot = Option("siteroot", "", "The site's folder; default: that of the production environment");
var modules = Option("modules", new[] { "puppetlabs-ntp" }, "The modules to install besides the site's; an empty one for none");
var heap = Option("heap", "1g", "The heap size of the server, in Java's notation");
var vendor = Option("vendor", "openvox", "The vendor of the packages: openvox, puppet or native");

// A folder is relative to the current folder, as on any command line.
var site = siteRepo.Length == 0 ? null : Directory.Exists(siteRepo) ? Path.GetFullPath(siteRepo) : siteRepo;

Recipe.HostAt(hostname)
    .PuppetMaster(site, siteRoot.Length > 0 ? siteRoot : null, modules.Where(module => module.Length > 0).ToArray(), heap, vendor);
