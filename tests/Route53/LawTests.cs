using OriginScript.Route53.Tests.Support;
using OriginScript.Testing;

namespace OriginScript.Route53.Tests;

public sealed class LawTests
{
    [Fact]
    public Task A_new_record_keeps_the_laws() =>
        new SevenLaws(() => new FakeZones()).Verify(recipe => recipe.At("broker").Dns("infra.example.org"));

    [Fact]
    public Task A_record_with_another_value_keeps_the_laws() =>
        new SevenLaws(() => new FakeZones().With("broker.infra.example.org", "A", "192.0.2.1")).Verify(recipe => recipe.At("broker").Dns("infra.example.org", replace: true));

    [Fact]
    public Task A_name_in_whatever_zone_keeps_the_laws() =>
        new SevenLaws(() => new FakeZones()).Verify(recipe => recipe.At("broker").DnsName("www.infra.example.org"));

    [Fact]
    public Task Several_hosts_keep_the_laws() => new SevenLaws(() => new FakeZones()).Verify(recipe =>
    {
        recipe.At("broker").Dns("infra.example.org").Dns("example.org");
        recipe.At("puppet", "192.0.2.10").DnsName("puppet.example.org");
    });

    [Fact]
    public Task The_task_that_creates_keeps_the_laws() =>
        new SevenLaws(() => new FakeZones()).Verify(recipe => RecordTasks.Create(recipe, "example.org", "@", "txt", ["v=spf1 -all", "\"x\""], ttl: 60));

    [Fact]
    public Task The_task_that_deletes_keeps_the_laws() =>
        new SevenLaws(() => new FakeZones().With("broker.example.org", "A", "192.0.2.1", "192.0.2.2"))
            .Verify(recipe => RecordTasks.Delete(recipe, "example.org", "broker", "a"));
}
