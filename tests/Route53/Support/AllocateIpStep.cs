namespace OriginScript.Route53.Tests.Support;

/// <summary>Makes an address that is known only after it has run, like an Elastic IP.</summary>
internal sealed class AllocateIpStep : Step<string>
{
    private readonly Output _ip;
    private bool _isMade;

    public AllocateIpStep(HostBuilder host)
        : base(host.Id("test:allocate"))
    {
        _ip = host.Ip;
        Provides = [_ip];
    }

    protected override string Want(Run run) => "an address";

    protected override Task<string?> Read(Run run)
    {
        if (_isMade)
            run.Publish(_ip, "192.0.2.9");
        return Task.FromResult(_isMade ? "an address" : null);
    }

    protected override Task Write(Run run, string? now, string want)
    {
        _isMade = true;
        return Task.CompletedTask;
    }

    protected override Task Delete(Run run, string now)
    {
        _isMade = false;
        return Task.CompletedTask;
    }
}
