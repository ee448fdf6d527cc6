using System.Text;

namespace OriginScript.Machines.Tests;

/// <summary>A canary that is written to a file of a real machine and must be seen nowhere else, on either side.</summary>
[Collection(LabCollection.Name)]
public sealed class SecretTests : IAsyncLifetime
{
    private const string Canary = "canary-5eCr3t-that-nobody-may-see";

    private const string Recipe = """
        Host("web").Launch("debian12").File("/etc/app-password", Secret("APP_PASSWORD")).File("/srv/nowhere/deep/password", Secret("APP_PASSWORD"), owner: "nobody-of-this-name");
        """;

    private readonly RealMachineFixture _machines = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _machines.DisposeAsync();

    [LabFact]
    public async Task A_secret_is_in_its_file_and_nowhere_else()
    {
        _machines.Origin.Environment["APP_PASSWORD"] = Canary;
        var recipe = _machines.WriteRecipe(Recipe);
        using var over = new CancellationTokenSource();
        var watched = Task.Run(() => SeenInProcesses(over.Token));
        Outcome[] told =
        [
            await _machines.Run("plan", recipe),
            await _machines.Run("run", recipe, "--verbose"),
            await _machines.Run("run", recipe, "--json"),
            await _machines.Run("plan", recipe, "--live", "--json"),
        ];
        await over.CancelAsync();
        Assert.Equal(Canary, await _machines.RunOnHost("web", "sudo cat /etc/app-password"));
        Assert.Equal("", await watched);
        Assert.DoesNotContain(told, outcome => ContainsCanary(outcome.ToString()));
        Assert.DoesNotContain(Files(), file => ContainsCanary(File.ReadAllText(file)));

        // The search must not leave what it looks for in sudo's log.
        Assert.Equal(
            "",
            await _machines.RunOnHost(
                "web",
                $"sudo sh -c 'grep -rlsF \"$(echo {Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary))} | base64 -d)\" /var/log /run/log /tmp /home /root; true'"
            )
        );
    }

    /// <summary>The journals, the calls and whatever else the program wrote into the world or its home.</summary>
    private IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(_machines.World, "*", new EnumerationOptions { RecurseSubdirectories = false })
            .Concat(Directory.EnumerateFiles(Path.Combine(_machines.World, "journals")))
            .Concat(Directory.EnumerateFiles(_machines.Origin.Home, "*", SearchOption.AllDirectories));

    private static bool ContainsCanary(string text) =>
        text.Contains(Canary, StringComparison.Ordinal) || text.Contains(EncodedCanary, StringComparison.Ordinal);

    private static string EncodedCanary { get; } = Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary))[..24];

    /// <summary>Guests' processes are processes of this computer, so that one list shows both sides.</summary>
    private static string SeenInProcesses(CancellationToken over)
    {
        while (!over.WaitHandle.WaitOne(2))
        {
            foreach (var process in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
            {
                try
                {
                    if (File.ReadAllText(Path.Combine(process, "cmdline")) is var line && ContainsCanary(line))
                        return line;
                }
                catch (Exception gone) when (gone is IOException or UnauthorizedAccessException) { }
            }
        }

        return "";
    }
}
