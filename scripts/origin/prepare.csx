// Prepares a machine that exists for its role.
var hostname = Argument("hostname", "The machine, by name or address");
var timezone = Option("timezone", "Etc/UTC", "Its time zone");
var packages = Option("packages", new string[0], "Packages that its role needs");

This.HostAt(hostname).Available().Timezone(timezone).Prepare(packages);
