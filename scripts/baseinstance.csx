// One EC2 instance with a DNS name and, by default, a fixed address.
var name = Argument("name", "base", "The host's name");
var hostname = Option("hostname", "", "Its full DNS name; default: NAME.infra.example.org");
var image = Option("image", "debian12", "An image id (ami-...) or a base OS");
var type = Option("type", "t3.micro", "The instance type");
var keypair = Option("keypair", "", "The EC2 key pair; default: the configured one");
var groups = Option("securitygroup", new[] { "default" }, "The security groups");
var disk = Option("disksize", 10, "The root volume in GiB");
var fixedAddress = Option("elasticip", true, "Give it an Elastic IP; without one its address changes with every stop");

var host = Host(name);
var fqdn = hostname.Length > 0 ? hostname : $"{name}.infra.example.org";

// The DNS record exists before anyone can query it: resolvers cache a negative answer for 15 minutes.
if (fixedAddress)
    host.ElasticIp().DnsName(fqdn);

host.Launch(image, type, groups, keypair.Length > 0 ? keypair : null, disk);

if (fixedAddress)
    host.Associate();
else
    host.DnsName(fqdn);
