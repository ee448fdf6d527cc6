namespace OriginScript.Ec2.Tests;

/// <summary>Every accepted spelling is written as EC2 keeps it and reads as what was wanted; every other one is refused offline.</summary>
public sealed class SpellingTests
{
    /// <summary>Protocol, ports and sources in several spellings; the first is EC2's own.</summary>
    public static TheoryData<string[]> Rules =>
        new()
        {
            { ["tcp 80 192.0.2.0/24", "TCP 80 192.0.2.7/24", "6 080 192.0.2.0/024", "tcp 80..80 192.0.2.255/24"] },
            { ["tcp 80 192.0.2.1/32", "tcp 80 192.0.2.1"] },
            { ["tcp 80 2001:db8::/32", "tcp 80 2001:DB8:0::/32", "tcp 80 2001:db8::1/32", "tcp 80 2001:0db8:0000::/32"] },
            { ["tcp 80 2001:db8::1/128", "tcp 80 2001:DB8::0001"] },
            { ["tcp 0..65535 0.0.0.0/0", "tcp all 0.0.0.0/0", "tcp all 1.2.3.4/0"] },
            { ["udp 53 self", "17 53 self"] },
            { ["icmp all 0.0.0.0/0", "1 all 0.0.0.0/0"] },
            { ["icmpv6 all ::/0", "58 all ::/0", "ICMPv6 all 0::/0"] },
            { ["all all 192.0.2.1/32", "-1 all 192.0.2.1"] },
            { ["50 all 192.0.2.1/32", "050 all 192.0.2.1"] },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_in_any_spelling_is_written_once(string[] spellings)
    {
        await using var sandbox = await SandboxFixture.Start();
        foreach (var spelling in spellings)
            Assert.Equal((spelling, null), (spelling, await sandbox.Run(recipe => AddRule(recipe, spelling))));
        Assert.Equal(1, sandbox.WriteCount);
        Assert.Single(spellings.Select(spelling => Lab.BuildRecipe(recipe => AddRule(recipe, spelling)).Steps.Single().Echo).Distinct());
    }

    [Fact]
    public void A2_what_EC2_keeps_of_a_block_is_told_below_the_line() =>
        Assert.Equal(
            """
              task: ec2:securitygroup:rule:add tcp 80 192.0.2.0/24 --name default  # tcp 80 from 192.0.2.0/24
                     note: 192.0.2.7/24 means the whole block 192.0.2.0/24

            """,
            Lab.Plan(recipe => AddRule(recipe, "tcp 80 192.0.2.7/24"))
        );

    [Theory]
    [InlineData("tcp", "80", "10.0.0")]
    [InlineData("tcp", "80", "10.0.0/8")]
    [InlineData("tcp", "80", "010.0.0.1")]
    [InlineData("tcp", "80", "192.0.2.0/33")]
    [InlineData("tcp", "80", "192.0.2.0/")]
    [InlineData("tcp", "80", "192.0.2.0/24/1")]
    [InlineData("tcp", "80", "2001:db8::/129")]
    [InlineData("tcp", "80", "::ffff:192.0.2.0/120")]
    [InlineData("tcp", "80", "ünïcode")]
    [InlineData("tcp", "80", " web")]
    [InlineData("tcp", "80", "")]
    [InlineData("all", "80", "self")]
    [InlineData("50", "80", "self")]
    public void B2_a_rule_that_EC2_would_refuse_or_misread_is_refused_offline(string protocol, string ports, string source) =>
        Assert.NotEmpty(
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe => SecurityGroupTasks.AddRule(recipe, protocol, ports, [source], name: "default"))
                )
                .Message
        );

    [Fact]
    public void B2_the_sentence_has_the_spelling_to_write() =>
        Assert.Equal(
            "\"10.0.0\" is not a valid address or CIDR block. Use one such as 192.0.2.1, 192.0.2.0/24 or 2001:db8::/32.",
            Assert
                .Throws<RecipeException>(() =>
                    Lab.BuildRecipe(recipe => SecurityGroupTasks.AddRule(recipe, "tcp", "80", ["10.0.0"], name: "default"))
                )
                .Message
        );

    [Theory]
    [InlineData("Debian12", " T3.Small ", "ec2:instance:create debian12 broker --type t3.small")]
    [InlineData("AMI-0123ABCD", null, "ec2:instance:create ami-0123abcd broker")]
    [InlineData("name:debian-*@self", null, "ec2:instance:create 'name:debian-*' broker")]
    [InlineData("name:debian-*@Amazon", "m1.SMALL", "ec2:instance:create 'name:debian-*@amazon' broker --type t3.small")]
    public void A_launch_has_one_spelling(string image, string? type, string echo) =>
        Assert.Equal(echo, Lab.BuildRecipe(recipe => recipe.Host("broker").Launch(image, type)).Steps.Single().Echo);

    [Fact]
    public async Task One_group_by_its_id_and_its_name_reads_as_both()
    {
        var cloud = new FakeCloud();
        Assert.True((await new Lab(cloud).Run(recipe => recipe.Host("broker").Launch("debian12", groups: ["default", "sg-1"]))).Succeeded);
        Assert.Equal(["sg-1"], cloud.Launches.Single().Groups);
    }

    [Theory]
    [InlineData("debian12", "t3", "ops", 8)]
    [InlineData("debian12", "t3.micro;x", "ops", 8)]
    [InlineData("debian12", "t3.micro", " ops", 8)]
    [InlineData("debian12", "t3.micro", "", 8)]
    [InlineData("debian12", "t3.micro", "schlüssel", 8)]
    [InlineData("debian12", "t3.micro", "ops", 0)]
    [InlineData("debian12", "t3.micro", "ops", -5)]
    [InlineData("debian12", "t3.micro", "ops", 70000)]
    [InlineData("name:", "t3.micro", "ops", 8)]
    [InlineData("name:x@nobody", "t3.micro", "ops", 8)]
    public void A_launch_that_EC2_would_refuse_is_refused_offline(string image, string type, string key, int disk) =>
        Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => recipe.Host("broker").Launch(image, type, key: key, disk: disk)));

    [Theory]
    [InlineData("ünïcode", null)]
    [InlineData("sg-web", null)]
    [InlineData("web ", null)]
    [InlineData("", null)]
    [InlineData("web", "")]
    [InlineData("web", "a\nb")]
    public void B3_a_group_that_EC2_would_refuse_is_refused_offline(string name, string? description) =>
        Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => SecurityGroupTasks.Create(recipe, name, description)));

    [Theory]
    [InlineData("", "x")]
    [InlineData("aws:x", "x")]
    [InlineData("a\tb", "x")]
    [InlineData("role", "a\nb")]
    public void A_tag_that_EC2_would_refuse_is_refused_offline(string key, string value) =>
        Assert.Throws<RecipeException>(() => Lab.BuildRecipe(recipe => InstanceTasks.Tag(recipe, key, name: "broker", value: value)));

    [Fact]
    public void The_echo_of_a_tag_can_be_typed_whatever_its_value() =>
        Assert.Equal(
            "ec2:instance:tag --name broker --tag role --value=-x",
            Lab.BuildRecipe(recipe => InstanceTasks.Tag(recipe, "role", name: "broker", value: "-x")).Steps.Single().Echo
        );

    [Fact]
    public void The_echo_of_a_wait_says_how_long() =>
        Assert.Equal(
            "ec2:instance:wait --name broker --state stopped --pollrate 2 --maxtries 9",
            Lab.BuildRecipe(recipe => InstanceTasks.Wait(recipe, name: "broker", state: "stopped", pollrate: 2, maxtries: 9)).Steps.Single().Echo
        );

    internal static void AddRule(Recipe recipe, string spelling)
    {
        var words = spelling.Split(' ');
        SecurityGroupTasks.AddRule(recipe, words[0], words[1], words[2..], name: "default");
    }
}
