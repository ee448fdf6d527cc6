using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>How a machine of a recipe is reached.</summary>
public sealed class LoginTests
{
    [Fact]
    public async Task A_machine_that_exists_is_reached_as_its_recipe_says()
    {
        var shells = new RecordingShells();
        await new Lab(shells).Run(recipe => recipe.Host("web").At("192.0.2.10", user: "admin", key: "~/.ssh/id").Timezone());
        Assert.Equal(
            new Login("192.0.2.10")
            {
                Name = "web",
                User = "admin",
                KeyFile = "~/.ssh/id",
            },
            shells.Opened.Distinct().Single()
        );
    }

    private sealed class RecordingShells : IFakeWorld, IShells
    {
        public List<Login> Opened { get; } = [];

        public string StateText => "";

        public int WriteCount => 0;

        public void Register(Ports ports) => ports.Add<IShells>(_ => this);

        public Task<IShell> Open(Login login, CancellationToken cancel)
        {
            Opened.Add(login);
            throw new MachineUnreachableException("nobody there");
        }

        public Task ProbeLogin(Login login, CancellationToken cancel) => Task.CompletedTask;
    }
}
