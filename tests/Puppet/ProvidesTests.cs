using OriginScript.Tests.Shared;

namespace OriginScript.Puppet.Tests;

public sealed class ProvidesTests
{
    [Fact]
    public void Every_verb_provides_what_it_declares() =>
        ProvidesAttributes.AssertTrue(
            typeof(PuppetPlugin).Assembly,
            new Dictionary<string, Action<HostBuilder>>
            {
                ["PuppetFingerprint"] = host => host.At("192.0.2.10").PuppetFingerprint(),
                ["PuppetMaster"] = host => host.At("puppet.example.org").PuppetMaster(),
                ["PuppetAnswers"] = host => host.At("puppet.example.org").PuppetAnswers(),
            }
        );
}
