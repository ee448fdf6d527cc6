using OriginScript.Tests.Shared;

namespace OriginScript.Route53.Tests;

public sealed class ProvidesTests
{
    [Fact]
    public void Every_verb_provides_what_it_declares() =>
        ProvidesAttributes.AssertTrue(
            typeof(Route53Plugin).Assembly,
            new Dictionary<string, Action<HostBuilder>>
            {
                ["Dns"] = host => Addressed(host).Dns("example.org"),
                ["DnsName"] = host => Addressed(host).DnsName("web.example.org"),
            }
        );

    private static HostBuilder Addressed(HostBuilder host)
    {
        host.Ip.SetKnown("192.0.2.10");
        return host;
    }
}
