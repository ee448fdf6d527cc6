// Prepares an existing machine for its role.
var hostname = Argument("hostname", "The machine, by name or address");
var timezone = Option("timezone", "Etc/UTC", "Its time zone");
var packages = Option("packages", new string[0], "The packages that its role needs");

Recipe.HostAt(hostname).Available().Timezone(timezone).Prepare(packages);
