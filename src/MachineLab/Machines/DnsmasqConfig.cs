using System.Globalization;
using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>
/// The records of a world as dnsmasq files: address records in a hosts file, which is reloaded without a restart, the others in its configuration. Types,
/// names and values that dnsmasq cannot serve, such as NAPTR and wildcards, are left out.
/// </summary>
internal sealed class DnsmasqConfig(World world)
{
    private readonly IReadOnlyList<EmulatedRecordSet> _records = [.. world.Zones.Values.SelectMany(zone => zone.Records)];

    /// <summary>Addresses and their names, beginning with the names that EC2 assigns.</summary>
    public string Hosts => string.Concat([.. DesiredMachine.FromWorld(world).Select(Host), .. _records.SelectMany(AddressLines)]);

    /// <summary>The other records, one per line. Unknown names do not exist: no upstream server is queried.</summary>
    public string Records => string.Concat(["address=/#/\n", .. _records.SelectMany(record => record.Values.Select(value => Line(record, value)))]);

    private static string? Host(DesiredMachine machine) =>
        DnsmasqEncoder.Line(
            ' ',
            DnsmasqEncoder.Address(machine.PrivateIp),
            DnsmasqEncoder.Name(machine.HostName),
            DnsmasqEncoder.Name(machine.HostName.Split('.')[0]),
            DnsmasqEncoder.Name(machine.PublicHostName)
        );

    private static IEnumerable<string?> AddressLines(EmulatedRecordSet record) =>
        record.Type is "A" or "AAAA"
            ? record.Values.Select(address => DnsmasqEncoder.Line(' ', DnsmasqEncoder.Address(address), DnsmasqEncoder.Name(record.Name)))
            : [];

    private static string? Line(EmulatedRecordSet record, string value)
    {
        var name = DnsmasqEncoder.Name(record.Name);
        return (record.Type, value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ("CNAME", [var target]) => Option("cname", name, DnsmasqEncoder.Name(target), record.Ttl.ToString(CultureInfo.InvariantCulture)),
            ("TXT" or "SPF", _) => Option("txt-record", name, DnsmasqEncoder.Strings(value)),
            ("MX", [var preference, var host]) => Option("mx-host", name, DnsmasqEncoder.Name(host), DnsmasqEncoder.Number(preference)),
            ("SRV", [var priority, var weight, var port, var host]) => Option(
                "srv-host",
                name,
                DnsmasqEncoder.Name(host),
                DnsmasqEncoder.Number(port),
                DnsmasqEncoder.Number(priority),
                DnsmasqEncoder.Number(weight)
            ),
            ("PTR", [var target]) => Option("ptr-record", name, DnsmasqEncoder.Name(target)),
            _ => null,
        };
    }

    private static string? Option(string option, string? name, params string?[] values) =>
        name is null ? null : DnsmasqEncoder.Line(',', [$"{option}={name}", .. values]);
}
