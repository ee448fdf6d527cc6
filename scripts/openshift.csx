// The five hosts of an OpenShift installation: a Puppet master and its clients, each in the security group of its role.
var siteRepo = Option("siterepo", "site", "The Puppet site: a folder next to this recipe or a git repository");
var zone = Option("zone", "infra.example.org", "The public zone of the host names");
var vendor = Option("vendor", "native", "The vendor of the Puppet packages: openvox, puppet or native");

HostBuilder Machine(string name, string role) => Host(name)
    .Launch("debian12", type: "t3.small", groups: ["default", role]).WithIp().Dns(zone);

// A heap size that leaves enough memory for the rest of a t3.small.
var puppet = Machine("puppet", "puppetmaster").PuppetMaster(siteRepo, heap: "768m", vendor: vendor);

Machine("data1", "datastore").PuppetClient(puppet, vendor);
Machine("message1", "messagebroker").PuppetClient(puppet, vendor);
Machine("broker", "broker").PuppetClient(puppet, vendor);
Machine("node1", "node").PuppetClient(puppet, vendor);
