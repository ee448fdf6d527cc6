// Prepares an existing machine for its role.
var hostname = Argument("hostname", "The machine, by name or address");
var timezone = Option("timezone", "Etc/UTC", "Its time zone");
var packages = Option("packages", new string[0], "The packages that its role needs");

var machine = Recipe.HostAt(hostname);

// Otherwise Prepare sets UTC.
if (timezone != "Etc/UTC")
    machine.Available().Timezone(timezone);

machine.Prepare(packages);
