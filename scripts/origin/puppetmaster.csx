// Makes an existing machine a Puppet master.
var hostname = Argument("hostname", "The machine, by its full name");
var siteRepo = Option("siterepo", "", "The Puppet site: a folder or a git repository");
var siteRoot = Option("siteroot", "", "The site's folder; default: that of the production environment");
var vendor = Option("vendor", "openvox", "The vendor of the packages: openvox, puppet or native");

// A folder is relative to the current folder, as on any command line.
var site = siteRepo.Length == 0 ? null : Directory.Exists(siteRepo) ? Path.GetFullPath(siteRepo) : siteRepo;

Recipe.HostAt(hostname).PuppetMaster(site, siteRoot.Length > 0 ? siteRoot : null, vendor: vendor);
