using System.Globalization;
using OriginScript.Sandbox.Ec2;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>
/// The records of a world as files of dnsmasq: those of addresses in a hosts file, which is read again without a stop, the others in its configuration. Types and
/// names that dnsmasq cannot serve, such as NAPTR and wildcards, are left out.
/// </summary>
internal sealed class ResolverText(World world)
{
    private readonly IReadOnlyList<RecordSet> _records =
    [
        .. world.Zones.Values.SelectMany(zone => zone.Records).Where(record => !record.Name.Contains('\\', StringComparison.Ordinal)),
    ];

    /// <summary>Addresses and their names, beginning with those that EC2 gives by itself.</summary>
    public string Hosts => string.Concat(
    [
        .. WantedMachine.Of(world).Select(machine => $"{machine.PrivateIp} {machine.HostName} {machine.HostName.Split('.')[0]} {world.PublicName(machine.PublicIp)}\n"),
        .. _records.Where(record => record.Type is "A" or "AAAA").SelectMany(record => record.Values.Select(address => $"{address} {Name(record.Name)}\n")),
    ]);

    /// <summary>The other records, a line each. Names that are nowhere do not exist: nobody else is asked.</summary>
    public string Records => string.Concat(((string[])["address=/#/", .. _records.SelectMany(record => record.Values.Select(value => Line(record, value))).OfType<string>()])
        .Select(line => line + "\n"));

    private static string? Line(RecordSet record, string value)
    {
        var name = Name(record.Name);
        return (record.Type, value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ("CNAME", _) => $"cname={name},{Name(value)},{record.Ttl.ToString(CultureInfo.InvariantCulture)}",
            ("TXT" or "SPF", _) => $"txt-record={name},{string.Join(',', Strings(value))}",
            ("MX", [var preference, var host]) => $"mx-host={name},{Name(host)},{preference}",
            ("SRV", [var priority, var weight, var port, var host]) => $"srv-host={name},{Name(host)},{port},{priority},{weight}",
            ("PTR", _) => $"ptr-record={name},{Name(value)}",
            _ => null,
        };
    }

    private static string Name(string name) => name.TrimEnd('.');

    // "v=spf1 -all" "and more": each of them stays in its quotation marks, which keep its commas together.
    private static IEnumerable<string> Strings(string value) => value.Split('"').Where((_, index) => index % 2 == 1).Select(text => $"\"{text}\"");
}
