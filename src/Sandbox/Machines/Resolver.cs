using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>Answers the names of a world's zones, and EC2's own, to its machines.</summary>
internal sealed class Resolver(Places places)
{
    private readonly string _hosts = Path.Combine(places.Up, "hosts");
    private readonly string _configuration = Path.Combine(places.Up, "dnsmasq.conf");
    private readonly Detached _process = new($"{places.Names.Key}-names", Path.Combine(places.Up, "dnsmasq"), Path.Combine(places.Up, "dnsmasq.log"));

    /// <summary>Makes it answer what the world says, and nothing else.</summary>
    public async Task Follow(World world, (NetworkSpace Space, string Address) at)
    {
        var text = new ResolverText(world);
        var configuration = $"""
            # Of the sandbox in {places.World}
            no-resolv
            no-hosts
            bind-interfaces
            listen-address={at.Address}
            user=root
            addn-hosts={_hosts}
            {text.Records}
            """;
        var newAddresses = await Write(_hosts, text.Hosts);
        var newRecords = await Write(_configuration, configuration);
        var running = _process.Running();
        if (running is null || newRecords)
        {
            await _process.End(TimeSpan.FromSeconds(1));
            await _process.Start(at.Space.Inside(new("dnsmasq", "--keep-in-foreground", "--pid-file=", $"--conf-file={_configuration}")));
        }
        else if (newAddresses)
        {
            await Box.Run(new("kill", "-HUP", $"{running.Value.Process.Pid}"));
        }
    }

    public Task End() => _process.End(TimeSpan.Zero);

    private static async Task<bool> Write(string file, string text)
    {
        if (File.Exists(file) && await File.ReadAllTextAsync(file) == text)
        {
            return false;
        }

        var aside = file + ".new";
        await File.WriteAllTextAsync(aside, text);
        File.Move(aside, file, overwrite: true);
        return true;
    }
}
