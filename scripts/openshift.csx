// The five hosts of an OpenShift installation: a Puppet master and its clients, each in the security group of its role.
var siteRepo = Option("siterepo", "site", "The Puppet site: a folder beside this recipe or a git repository");
var zone = Option("zone", "infra.example.org", "The public zone that the hosts get their names in");
var vendor = Option("vendor", "native", "Whose Puppet packages: openvox, puppet or native");

HostBuilder Machine(string name, string role) => Host(name)
    .Launch("debian12", type: "t3.small", groups: ["default", role]).WithIp().Dns(zone);

// A heap that leaves a t3.small some memory for the rest.
var puppet = Machine("puppet", "puppetmaster").PuppetMaster(siteRepo, heap: "768m", vendor: vendor);

Machine("data1", "datastore").PuppetClient(puppet, vendor);
Machine("message1", "messagebroker").PuppetClient(puppet, vendor);
Machine("broker", "broker").PuppetClient(puppet, vendor);
Machine("node1", "node").PuppetClient(puppet, vendor);
