// Makes a machine that exists a Puppet master.
var hostname = Argument("hostname", "The machine, by its full name");
var siteRepo = Option("siterepo", "", "The git repository of the Puppet site");
var siteRoot = Option("siteroot", "", "The site's folder; left out, the production environment's");
var vendor = Option("vendor", "openvox", "Whose packages: openvox, puppet or native");

This.HostAt(hostname).PuppetMaster(siteRepo.Length > 0 ? siteRepo : null, siteRoot.Length > 0 ? siteRoot : null, vendor: vendor);
