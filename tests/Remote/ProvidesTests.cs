using OriginScript.Tests.Shared;

namespace OriginScript.Remote.Tests;

public sealed class ProvidesTests
{
    [Fact]
    public void Every_verb_provides_what_it_declares() =>
        ProvidesAttributes.AssertTrue(
            typeof(RemotePlugin).Assembly,
            new Dictionary<string, Action<HostBuilder>>
            {
                ["At"] = host => host.At("web.example.org"),
                ["Hostname"] = host => host.At("192.0.2.10").Hostname("web.example.org"),
            }
        );
}
