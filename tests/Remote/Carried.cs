using OriginScript.Engine;
using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Verbs of one host, <c>web</c> at 192.0.2.10, carried out on a machine on paper.</summary>
internal sealed class Carried(PaperMachine machine)
{
    private readonly Lab _lab = new(machine);

    public async Task<RunResult> Out(Action<HostBuilder> verbs)
    {
        var result = await Tried(verbs);
        return result.Succeeded ? result : throw new InvalidOperationException(Transcript.Of(result.Lines));
    }

    public Task<RunResult> Tried(Action<HostBuilder> verbs) => _lab.Run(Recipe(verbs));

    public Task<RunResult> Undone(Action<HostBuilder> verbs) => _lab.Undo(Recipe(verbs));

    public async Task<string> LivePlan(Action<HostBuilder> verbs) => Transcript.Of((await _lab.LivePlan(Recipe(verbs))).Lines);

    public async Task<string> Failure(Action<HostBuilder> verbs) => (await Tried(verbs)).Lines.First(line => line.Failure is not null).Text;

    public string Journal => _lab.Journal.Text;

    private static Action<Recipe> Recipe(Action<HostBuilder> verbs) => recipe => verbs(recipe.Host("web").At("192.0.2.10"));
}
