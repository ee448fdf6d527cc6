using OriginScript.Engine;
using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>This version plans steps over SSH and does not carry them out.</summary>
public sealed class CarryingOutTests
{
    private const string Sentence = "Steps over SSH are planned but not yet carried out by this version. "
        + "Run a recipe that has provisioning verbs alone (Launch, WithIp, Dns).";

    [Fact]
    public async Task A_run_says_so_before_it_starts()
    {
        var refused = await Assert.ThrowsAsync<OriginException>(() => new Lab(new PluginAlone()).Run(Web));
        Assert.Equal($"Nothing was started: 2 of 2 steps, the first of them web/remote:timezone, cannot run. {Sentence}", refused.Message);
    }

    [Fact]
    public async Task A_live_plan_shows_them_as_unknown_and_effects_as_effects()
    {
        var plan = await new Lab(new PluginAlone()).LivePlan(Web);
        Assert.Equal([Mark.Unknown, Mark.Effect], plan.Lines.Select(line => line.Mark));
    }

    [Fact]
    public async Task A_step_opens_the_shell_of_its_host()
    {
        var world = new OpenShells();
        await new Lab(world).Run(recipe => recipe.Host("web").At("192.0.2.10", user: "admin", key: "~/.ssh/id").Timezone());
        Assert.Equal(new Login("192.0.2.10", "admin", "~/.ssh/id"), world.Opened.Distinct().Single());
    }

    [Fact]
    public async Task With_a_shell_at_hand_a_step_says_the_same()
    {
        var result = await new Lab(new OpenShells()).Run(Web);
        Assert.Equal(Sentence, result.Lines[0].Text);
    }

    private static void Web(Recipe recipe) => recipe.Host("web").At("192.0.2.10").Timezone().Run("true");

    private sealed class PluginAlone : IFakeWorld
    {
        public string Picture => "";

        public int Writes => 0;

        public void Register(Ports ports) => new RemotePlugin().Register(ports);
    }

    private sealed class OpenShells : IFakeWorld, IShells
    {
        public List<Login> Opened { get; } = [];

        public string Picture => "";

        public int Writes => 0;

        public void Register(Ports ports) => ports.Add<IShells>(_ => this);

        public Task<IShell> Open(Login login, CancellationToken cancel)
        {
            Opened.Add(login);
            return Task.FromResult<IShell>(new Silent());
        }
    }

    private sealed class Silent : IShell
    {
        public Task<Answer> Run(IReadOnlyList<string> command, CancellationToken cancel) => Task.FromResult(new Answer(0, "", ""));
    }
}
