// The five hosts of an OpenShift installation: a Puppet master and its clients, each in the security group of its role.
var siteRepo = Option("siterepo", "https://git.example.org/site.git", "The git repository of the Puppet site");
var zone = Option("zone", "infra.example.org", "The public zone that the hosts get their names in");

HostBuilder Machine(string name, string role) => Host(name)
    .Launch("debian12", type: "t3.small", groups: ["default", role]).WithIp().Dns(zone);

var puppet = Machine("puppet", "puppetmaster").PuppetMaster(siteRepo);

Machine("data1", "datastore").PuppetClient(puppet);
Machine("message1", "messagebroker").PuppetClient(puppet);
Machine("broker", "broker").PuppetClient(puppet);
Machine("node1", "node").PuppetClient(puppet);
