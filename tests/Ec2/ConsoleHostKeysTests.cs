using OriginScript.Engine;

namespace OriginScript.Ec2.Tests;

public sealed class ConsoleHostKeysTests
{
    internal const string Boot = """
        [   12.1] cloud-init[512]: ci-info: no authorized keys
        ec2: -----BEGIN SSH HOST KEY KEYS-----
        ec2: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB root@ip-172-31-0-7
        <14>Nov 23 ec2: ecdsa-sha2-nistp256 AAAAE2VjZHNh+/= root@ip-172-31-0-7
        ec2: -----END SSH HOST KEY KEYS-----
        ip-172-31-0-7 login:
        """;

    private readonly FakeCloud _cloud = new();

    [Fact]
    public void Keys_are_read_whatever_stands_before_and_behind_them() =>
        Assert.Equal("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB\necdsa-sha2-nistp256 AAAAE2VjZHNh+/=", ConsoleHostKeys.Parse(Boot));

    [Fact]
    public void Of_two_boots_the_last_counts() =>
        Assert.Equal(
            "ssh-ed25519 AAAAnew",
            ConsoleHostKeys.Parse(Boot + "\n-----BEGIN SSH HOST KEY KEYS-----\nssh-ed25519 AAAAnew\n-----END SSH HOST KEY KEYS-----\n")
        );

    [Theory]
    [InlineData("")]
    [InlineData("[    0.1] Linux version 6.1")]
    [InlineData("-----BEGIN SSH HOST KEY KEYS-----\nssh-ed25519 AAAA")]
    public void While_it_boots_they_may_still_come(string console) => Assert.Null(ConsoleHostKeys.Parse(console));

    [Theory]
    [InlineData("ip-172-31-0-7 login: ")]
    [InlineData("Cloud-init v. 22.4.2 finished at Mon, 23 Nov 2026")]
    public void Of_a_boot_that_has_ended_without_any_none_will_come(string console) => Assert.Equal("", ConsoleHostKeys.Parse(console));

    [Fact]
    public async Task The_step_stands_only_before_one_that_needs_the_keys()
    {
        _cloud.ConsoleOutput = Boot;
        var alone = await new Lab(_cloud).Run(recipe => recipe.Host("broker").Launch("debian12"));
        var reached = await new Lab(_cloud).Run(recipe =>
            recipe.Host("broker").Launch("debian12").Add(new NeedsKeysCondition(recipe.Host("broker")))
        );
        Assert.Equal((1, 3), (alone.Lines.Count, reached.Lines.Count));
    }

    [Fact]
    public async Task Compared_before_the_instance_is_made_they_cannot_be_known_yet() =>
        Assert.Equal(
            Mark.Unknown,
            (await new Lab(_cloud).LivePlan(recipe => recipe.Host("broker").Launch("debian12").Add(new NeedsKeysCondition(recipe.Host("broker")))))
                .Lines.Single(line => line.Step.Id.Task == "ec2:instance:hostkeys")
                .Mark
        );

    [Fact]
    public void The_plan_names_the_evidence() =>
        Assert.Contains(
            "task: ec2:instance:hostkeys --name broker",
            Lab.Plan(recipe => recipe.Host("broker").Launch("debian12").Add(new NeedsKeysCondition(recipe.Host("broker"))))
        );

    private sealed record KeysState(string Keys);

    private sealed class NeedsKeysCondition(HostBuilder host) : Condition<KeysState>(host.Id("test:reached"), host.HostKeys)
    {
        protected override KeysState Want(Run run) => new(run[host.HostKeys]);

        protected override Task<KeysState?> Read(Run run) => Task.FromResult<KeysState?>(new(run[host.HostKeys]));
    }
}
