using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class NameMatcherTests
{
    private static readonly NameMatcher Matcher = new([
        "ec2:ip:associate",
        "ec2:ip:create",
        "ec2:instance:create",
        "remote:get_hostname",
        "remote:git",
        "remote:git:clone",
        "remote:available",
        "broker",
    ]);

    [Theory]
    [InlineData("ec2:ip:associate", "ec2:ip:associate", 1)]
    [InlineData("ec2:ip associate", "ec2:ip:associate", 2)]
    [InlineData("ec2 ip associate", "ec2:ip:associate", 3)]
    [InlineData("ec2 ip:associate 192.0.2.1 i-1", "ec2:ip:associate", 2)]
    [InlineData("ec2:ip:assoc", "ec2:ip:associate", 1)]
    [InlineData("remote avail host", "remote:available", 2)]
    [InlineData("remote:get-hostname", "remote:get_hostname", 1)]
    [InlineData("remote:GET_HOSTNAME", "remote:get_hostname", 1)]
    [InlineData("remote git clone", "remote:git:clone", 3)]
    [InlineData("remote git broker", "remote:git", 2)]
    [InlineData("broker web", "broker", 1)]
    [InlineData("ec2:ip:associate  i-1", "ec2:ip:associate", 1)]
    [InlineData("ec2 ip associate : i-1", "ec2:ip:associate", 3)]
    public void Words_name_a_task(string words, string name, int count) => Assert.Equal((name, count), Matcher.Find(words.Split(' ')));

    [Theory]
    [InlineData("ec3:ip:create")]
    [InlineData("ec2")]
    [InlineData("ec2:ip:create:it")]
    public void Words_name_nothing(string words) => Assert.Null(Matcher.Find(words.Split(' ')));

    [Fact]
    public void A_prefix_of_several_names_is_refused_with_all_of_them()
    {
        var e = Assert.Throws<UsageException>(() => Matcher.Find(["ec2:i:create"]));
        Assert.Equal("ec2:i:create is ambiguous: it matches ec2:instance:create and ec2:ip:create. Type more of the name.", e.Message);
    }

    [Fact]
    public void A_full_part_goes_before_a_longer_one_that_begins_with_it() =>
        Assert.Equal("remote:git", new NameMatcher(["remote:git", "remote:github"]).Find(["remote:git"])!.Value.Name);

    [Theory]
    [InlineData("ec2", "ec2")]
    [InlineData("EC2 ip", "ec2:ip")]
    [InlineData("ec2:ip:", "ec2:ip")]
    [InlineData("ec2:ip:create", null)]
    public void Words_name_a_namespace(string words, string? name) => Assert.Equal(name, Matcher.FindNamespace(words.Split(' ')));
}
