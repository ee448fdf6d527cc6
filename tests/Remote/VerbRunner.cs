using OriginScript.Engine;
using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>Verbs of one host, <c>web</c> at 192.0.2.10, run on a fake machine.</summary>
internal sealed class VerbRunner(FakeShellMachine machine)
{
    private readonly Lab _lab = new(machine);

    public async Task<RunResult> RunOrThrow(Action<HostBuilder> verbs)
    {
        var result = await Run(verbs);
        return result.Succeeded ? result : throw new InvalidOperationException(Transcript.Of(result.Lines));
    }

    public Task<RunResult> Run(Action<HostBuilder> verbs) => _lab.Run(Recipe(verbs));

    public Task<RunResult> Undo(Action<HostBuilder> verbs) => _lab.Undo(Recipe(verbs));

    public async Task<string> LivePlan(Action<HostBuilder> verbs) => Transcript.Of((await _lab.LivePlan(Recipe(verbs))).Lines);

    public async Task<string> RunAndGetFailure(Action<HostBuilder> verbs) => (await Run(verbs)).Lines.First(line => line.Failure is not null).Text;

    public string Output => _lab.Output;

    public string Journal => _lab.Journal.Text;

    private static Action<Recipe> Recipe(Action<HostBuilder> verbs) => recipe => verbs(recipe.Host("web").At("192.0.2.10"));
}
