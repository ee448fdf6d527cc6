// Makes an existing machine a client of a Puppet master, which signs its certificate.
var hostname = Argument("hostname", "The machine, by its full name");
var master = Argument("master", "The master, by its full name");
var vendor = Option("vendor", "openvox", "The vendor of the packages: openvox, puppet or native");

Recipe.HostAt(hostname).PuppetClient(master, vendor);
