namespace OriginScript.Route53.Tests.Support;

/// <summary>Publishes a host's address only when it runs, like an Elastic IP.</summary>
internal sealed class PublishIpCondition : Condition<string>
{
    private readonly Output _ip;

    public PublishIpCondition(HostBuilder host)
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
