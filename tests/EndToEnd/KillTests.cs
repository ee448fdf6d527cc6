using System.Collections.Concurrent;
using OriginScript.AwsEmulator.Server;

namespace OriginScript.EndToEnd.Tests;

/// <summary>
/// The real program, killed with SIGKILL while the sandbox pauses one of its calls. Every journal entry is followed by a call, so pausing each call before its
/// effect and before its response covers every state of the journal. The table goes to <c>TestResults/kills.md</c>.
/// </summary>
public sealed class KillTests
{
    private const string Recipe = "scripts/baseinstance.csx";

    // Runs poll, so one run may make a few more calls than another; a row after the last call says so.
    private const int MorePolls = 5;

    [Fact]
    public async Task Killed_at_any_journal_entry_or_API_answer_and_run_again_the_world_is_the_same()
    {
        var (wanted, calls) = await RunUninterrupted();
        var rows = new ConcurrentDictionary<(int, bool), string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, calls + MorePolls).SelectMany(call => new[] { (call, false), (call, true) }),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (kill, _) => rows[kill] = await KillAndRunAgain(kill.call, kill.Item2, wanted)
        );
        await Publish(rows);
        Assert.DoesNotContain(rows.Values, row => !row.EndsWith("| same |", StringComparison.Ordinal));
    }

    private static async Task<(string Picture, int Calls)> RunUninterrupted()
    {
        using var rehearsal = new EndToEndFixture();
        var calls = 0;
        var run = await rehearsal.Run("run", Recipe, options => options with { BeforeCall = _ => Task.FromResult(Interlocked.Increment(ref calls)) });
        Assert.True(run.ExitCode == 0, run.ToString());
        return (rehearsal.WorldText, calls);
    }

    private static async Task<string> KillAndRunAgain(int number, bool afterTheEffect, string wanted)
    {
        using var rehearsal = new EndToEndFixture();
        var held = new PausedCall(number, afterTheEffect);
        var (call, exit, entry) = await KillAtCall(rehearsal, held);
        if (call is null)
            return $"| {number} | none: the run had ended | {held.When} | {entry} | {exit} | {(exit == 0 && rehearsal.WorldText == wanted ? "same" : rehearsal.WorldText)} |";
        var again = await rehearsal.Run("run", Recipe);
        var ending =
            again.ExitCode != 0 ? again.ToString()
            : rehearsal.WorldText != wanted ? rehearsal.WorldText
            : "same";
        return $"| {number} | {call.Action} | {held.When} | {entry} | {again.ExitCode} | {ending} |";
    }

    private static async Task<(SandboxCall? Call, int Exit, string Entry)> KillAtCall(EndToEndFixture rehearsal, PausedCall held)
    {
        await using var sandbox = await SandboxServer.Start(held.ApplyTo(rehearsal.Options));
        using var process = rehearsal.Origin.Start(rehearsal.Command("run", Recipe, sandbox));
        var ended = process.WaitForExitAsync();
        var reached = await Task.WhenAny(held.Reached, ended) == held.Reached;
        if (reached)
            process.Kill();
        await ended;
        var entry = rehearsal.LastEntry;
        held.Release();
        return (reached ? await held.Reached : null, process.ExitCode, entry);
    }

    private static Task Publish(ConcurrentDictionary<(int, bool), string> rows)
    {
        var results = Directory.CreateDirectory(Path.Combine(Origin.Root, "TestResults"));
        return File.WriteAllLinesAsync(
            Path.Combine(results.FullName, "kills.md"),
            [
                "| call | action | killed | last journal entry | exit of the second run | world |",
                "|---|---|---|---|---|---|",
                .. rows.OrderBy(row => row.Key).Select(row => row.Value),
            ]
        );
    }
}
