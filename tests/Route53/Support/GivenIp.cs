namespace OriginScript.Route53.Tests.Support;

/// <summary>Makes a host's address known only when it runs, as an Elastic IP is.</summary>
internal sealed class GivenIp : Condition<string>
{
    private readonly Later _ip;

    public GivenIp(HostBuilder host)
        : base(host.Id("test:ip"))
    {
        _ip = host.Ip;
        Provides = [_ip];
    }

    protected override string Want(Run run) => "an address";

    protected override Task<string?> Read(Run run)
    {
        run.Publish(_ip, "192.0.2.9");
        return Task.FromResult<string?>("an address");
    }
}
