using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

public sealed class SshAvailableTests(SshServerFixture sshd) : IClassFixture<SshServerFixture>, IFakeWorld, IDisposable
{
    private readonly SshUserFixture _user = new();

    string IFakeWorld.StateText => "";

    int IFakeWorld.WriteCount => 0;

    void IFakeWorld.Register(Ports ports) => ports.Add<IShells>(_ => _user.CreateShells());

    public void Dispose() => _user.Dispose();

    [SshFact]
    public async Task A_machine_that_takes_logins_is_available() =>
        Assert.StartsWith("accepts SSH logins, first boot finished", await State(sshd.Address));

    [SshFact]
    public async Task A_key_that_is_trusted_at_first_use_is_told_of_once()
    {
        Assert.EndsWith(" trusted at first use", await State(sshd.Address));
        Assert.Equal("accepts SSH logins, first boot finished", await State(sshd.Address));
    }

    [SshFact]
    public async Task A_machine_that_does_not_answer_is_not_available() => Assert.StartsWith("accepts no SSH logins: ", await State("127.0.0.1:1"));

    [SshFact]
    public async Task A_name_that_does_not_resolve_is_not_waited_for()
    {
        var lab = new Lab(this);
        var since = lab.Clock.GetTimestamp();
        var result = await lab.Run(recipe => recipe.Host("web").At("no-such.invalid").Available());
        Assert.Contains("the name no-such.invalid does not resolve.", Assert.Single(result.Lines).Failure!.Message);
        Assert.InRange(lab.Clock.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [SshFact]
    public async Task Nobody_waited_if_nobody_was_to_wait()
    {
        var result = await new Lab(this).Run(recipe => AvailableVerb.RemoteAvailable(recipe.Host("web").At("127.0.0.1:1")));
        Assert.Matches(
            "^web/remote:available reads \"accepts no SSH logins: .*\" instead of \"accepts SSH logins, first boot finished\"",
            Assert.Single(result.Lines).Failure!.Message
        );
    }

    private async Task<string> State(string address)
    {
        var plan = await new Lab(this).LivePlan(recipe => recipe.Host("web").At(address, key: sshd.KeyFile).Available());
        return Assert.Single(plan.Lines).Before?.ToString() ?? "absent";
    }
}
