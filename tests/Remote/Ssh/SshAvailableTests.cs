using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

public sealed class SshAvailableTests(Sshd sshd) : IClassFixture<Sshd>, IFakeWorld, IDisposable
{
    private readonly OwnSsh _own = new();

    string IFakeWorld.Picture => "";

    int IFakeWorld.Writes => 0;

    void IFakeWorld.Register(Ports ports) => ports.Add<IShells>(_ => _own.Shells());

    public void Dispose() => _own.Dispose();

    [SshFact]
    public async Task A_machine_that_takes_logins_is_available() => Assert.StartsWith("takes SSH logins, first boot finished", await State(sshd.Address));

    [SshFact]
    public async Task A_key_that_is_trusted_at_first_use_is_told_of_once()
    {
        Assert.EndsWith(" trusted at first use", await State(sshd.Address));
        Assert.Equal("takes SSH logins, first boot finished", await State(sshd.Address));
    }

    [SshFact]
    public async Task A_machine_that_does_not_answer_is_not_available() => 
        Assert.StartsWith("takes no SSH logins: ", await State("127.0.0.1:1"));

    private async Task<string> State(string address)
    {
        var plan = await new Lab(this).LivePlan(recipe => recipe.Host("web").At(address, key: sshd.KeyFile).Available());
        return Assert.Single(plan.Lines).Now?.ToString() ?? "absent";
    }
}
