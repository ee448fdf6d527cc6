using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>Checks that the steps of a recipe keep the seven laws, from a world that is created anew for each check.</summary>
/// <param name="world">Creates the world in which the recipe starts; called many times.</param>
public sealed class SevenLaws(Func<IFakeWorld> world)
{
    /// <summary>Checks laws 1 to 5.</summary>
    /// <param name="recipe">The verbs under test; called many times.</param>
    /// <exception cref="LawBrokenException">Names the broken law and what was observed.</exception>
    public async Task Verify(Action<Recipe> recipe)
    {
        await VerifyDryRunWritesNothing(recipe).ConfigureAwait(false);
        await PlanLaw.Verify(CreateLab().Lab, recipe).ConfigureAwait(false);
        await VerifySecondRunChangesNothing(recipe).ConfigureAwait(false);
        await VerifyUndoRestores(recipe).ConfigureAwait(false);
        await VerifyResumeAfterKill(recipe).ConfigureAwait(false);
    }

    /// <summary>Checks law 6 for every spelling, and law 7 for every spelling that is accepted.</summary>
    /// <param name="spellings">The arguments under test.</param>
    /// <param name="recipe">The verbs under test with that argument; called many times.</param>
    /// <exception cref="LawBrokenException">Names each spelling that breaks the law and what was observed.</exception>
    public Task VerifySpellings<T>(Spellings<T> spellings, Action<Recipe, T> recipe) => new SpellingLaw<T>(world, recipe).Verify(spellings);

    /// <summary>Checks law 7: every echo, typed, gives the same line, before the run and after it.</summary>
    /// <param name="recipe">The verbs under test; called many times.</param>
    /// <exception cref="LawBrokenException">Names the line and what typing it gives.</exception>
    public async Task VerifyEchoes(Action<Recipe> recipe)
    {
        var place = world();
        await EchoLaw.Verify(place, recipe, new(place)).ConfigureAwait(false);
        var lab = new Lab(place);
        await SucceedOrThrow(7, lab.Run(recipe)).ConfigureAwait(false);
        await EchoLaw.Verify(place, recipe, lab).ConfigureAwait(false);
    }

    internal static async Task<RunResult> SucceedOrThrow(int law, Task<RunResult> run)
    {
        var result = await run.ConfigureAwait(false);
        return result.Lines.FirstOrDefault(line => line.Mark == Mark.Failed) is { } failed
            ? throw new LawBrokenException(law, $"{failed.Step.Id} failed: {failed.Text}")
            : result;
    }

    internal static string DescribeDifference(string before, string after) => $"Before:\n{before}\nafter:\n{after}";

    private async Task VerifyDryRunWritesNothing(Action<Recipe> recipe)
    {
        var (place, lab) = CreateLab();
        var before = place.StateText;
        Lab.Plan(recipe);
        await lab.LivePlan(recipe).ConfigureAwait(false);
        if (place.WriteCount > 0 || place.StateText != before)
            throw new LawBrokenException(1, $"{place.WriteCount} writes. {DescribeDifference(before, place.StateText)}");
    }

    private async Task VerifySecondRunChangesNothing(Action<Recipe> recipe)
    {
        var (place, lab) = CreateLab();
        await SucceedOrThrow(3, lab.Run(recipe)).ConfigureAwait(false);
        var (picture, writes) = (place.StateText, place.WriteCount);
        var again = await SucceedOrThrow(3, lab.Run(recipe)).ConfigureAwait(false);
        if (again.Lines.FirstOrDefault(line => line.IsChange && line.Mark != Mark.Effect) is { } line)
            throw new LawBrokenException(3, $"{line.Step.Id}: the second run did {(char)line.Mark} \"{line.Text}\".");
        var effects = again.Count(Mark.Effect);
        if (effects == 0 && (place.WriteCount > writes || place.StateText != picture))
            throw new LawBrokenException(
                3,
                $"the second run wrote {place.WriteCount - writes} times. {DescribeDifference(picture, place.StateText)}"
            );
    }

    private Task VerifyUndoRestores(Action<Recipe> recipe)
    {
        var (place, lab) = CreateLab();
        return new UndoLaw(place, lab).Verify(recipe);
    }

    private async Task VerifyResumeAfterKill(Action<Recipe> recipe)
    {
        var (whole, uncut) = CreateLab();
        await SucceedOrThrow(5, uncut.Run(recipe)).ConfigureAwait(false);
        for (var entry = 1; entry <= uncut.Journal.EntryCount; entry++)
        {
            foreach (var after in new[] { false, true })
                await VerifyResumeAfterKillAt(entry, after, whole.StateText, recipe).ConfigureAwait(false);
        }
    }

    private async Task VerifyResumeAfterKillAt(int entry, bool after, string wanted, Action<Recipe> recipe)
    {
        var (place, lab) = CreateLab();
        (lab.Journal.KillAtEntry, lab.Journal.WritesKilledEntry) = (entry, after);
        await RunUntilKilled(lab.Run(recipe)).ConfigureAwait(false);
        lab.Journal.KillAtEntry = null;
        await SucceedOrThrow(5, lab.Run(recipe)).ConfigureAwait(false);
        if (place.StateText != wanted)
            throw new LawBrokenException(5, $"killed {(after ? "after" : "before")} entry {entry}. {DescribeDifference(wanted, place.StateText)}");
    }

    private (IFakeWorld World, Lab Lab) CreateLab()
    {
        var place = world();
        return (place, new(place) { Parallel = 1 });
    }

    private static async Task RunUntilKilled(Task<RunResult> run)
    {
        try
        {
            await run.ConfigureAwait(false);
        }
        catch (KilledException) { }
    }
}
