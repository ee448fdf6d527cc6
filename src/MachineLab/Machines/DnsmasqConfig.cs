using System.Globalization;
using OriginScript.AwsEmulator.Ec2;
using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>
/// The records of a world as dnsmasq files: address records in a hosts file, which is reloaded without a restart, the others in its configuration. Types and
/// names that dnsmasq cannot serve, such as NAPTR and wildcards, are left out.
/// </summary>
internal sealed class DnsmasqConfig(World world)
{
    private readonly IReadOnlyList<EmulatedRecordSet> _records =
    [
        .. world.Zones.Values.SelectMany(zone => zone.Records).Where(record => !record.Name.Contains('\\', StringComparison.Ordinal)),
    ];

    /// <summary>Addresses and their names, beginning with the names that EC2 assigns.</summary>
    public string Hosts =>
        string.Concat([
            .. DesiredMachine
                .FromWorld(world)
                .Select(machine =>
                    $"{machine.PrivateIp} {machine.HostName} {machine.HostName.Split('.')[0]} {world.GetPublicDnsName(machine.PublicIp)}\n"
                ),
            .. _records
                .Where(record => record.Type is "A" or "AAAA")
                .SelectMany(record => record.Values.Select(address => $"{address} {Name(record.Name)}\n")),
        ]);

    /// <summary>The other records, one per line. Unknown names do not exist: no upstream server is queried.</summary>
    public string Records =>
        string.Concat(
            ((string[])["address=/#/", .. _records.SelectMany(record => record.Values.Select(value => Line(record, value))).OfType<string>()]).Select(
                line => line + "\n"
            )
        );

    private static string? Line(EmulatedRecordSet record, string value)
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

    // "v=spf1 -all" "and more": each string keeps its quotation marks, which protect its commas.
    private static IEnumerable<string> Strings(string value) => value.Split('"').Where((_, index) => index % 2 == 1).Select(text => $"\"{text}\"");
}
