// Makes a machine that exists the client of a Puppet master, which signs it.
var hostname = Argument("hostname", "The machine, by its full name");
var master = Argument("master", "The master, by its full name");
var vendor = Option("vendor", "openvox", "Whose packages: openvox, puppet or native");

This.HostAt(hostname).PuppetClient(master, vendor);
