using OriginScript.Tests.Shared;

namespace OriginScript.Ec2.Tests;

public sealed class ProvidesTests
{
    [Fact]
    public void Every_verb_provides_what_it_declares() =>
        ProvidesAttributes.AssertTrue(
            typeof(Ec2Plugin).Assembly,
            new Dictionary<string, Action<HostBuilder>>
            {
                ["Launch"] = host => host.Launch("debian12"),
                ["ElasticIp"] = host => host.ElasticIp(),
                ["WithIp"] = host => host.Launch("debian12").WithIp(),
            }
        );
}
