namespace OriginScript.Remote.Tests;

/// <summary>The command line text can be pasted into a shell.</summary>
public sealed class CommandLineTextTests
{
    [Theory]
    [InlineData("it's", @"remote:run web 'it'\''s' # the command runs, always")]
    [InlineData("echo $HOME > /tmp/x", "remote:run web 'echo $HOME > /tmp/x' # the command runs, always")]
    [InlineData("`id`", "remote:run web '`id`' # the command runs, always")]
    [InlineData("", "remote:run web '' # the command runs, always")]
    public void What_a_shell_would_take_apart_is_quoted(string command, string echo) =>
        Assert.Equal($"! {echo}", VerbPlan.PlanText(host => host.Run(command)));

    [Fact]
    public void An_output_stays_a_placeholder() =>
        Assert.Equal(
            "! remote:run web 'ping -c 1 {web.privateip}' # the command runs, always",
            VerbPlan
                .PlanText(host =>
                {
                    host.Add(new Provider(host));
                    host.Run($"ping -c 1 {host.PrivateIp}");
                })
                .Split('\n')[1]
        );

    private sealed class Provider : Condition<string>
    {
        public Provider(HostBuilder host)
            : base(host.Id("test:provide")) => Provides = [host.PrivateIp];

        protected override string Want(Run run) => "known";

        protected override Task<string?> Read(Run run) => Task.FromResult<string?>("known");
    }
}
