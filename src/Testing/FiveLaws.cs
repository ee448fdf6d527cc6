using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>Checks that the steps of a recipe keep the five laws, from a world that is made afresh for each check.</summary>
/// <param name="world">Makes the world in which the recipe starts; called many times.</param>
public sealed class FiveLaws(Func<IFakeWorld> world)
{
    /// <summary>Checks all five.</summary>
    /// <param name="recipe">The verbs under test; called many times.</param>
    /// <exception cref="LawBrokenException">Which law is broken, and how that showed.</exception>
    public async Task Keep(Action<Recipe> recipe)
    {
        await ADryRunWritesNothing(recipe).ConfigureAwait(false);
        await WhatItSaysIsDone(recipe).ConfigureAwait(false);
        await TwiceIsOnce(recipe).ConfigureAwait(false);
        await UndoLeavesItAsItWas(recipe).ConfigureAwait(false);
        await KilledAnywhereEndsTheSame(recipe).ConfigureAwait(false);
    }

    private async Task ADryRunWritesNothing(Action<Recipe> recipe)
    {
        var (place, lab) = Fresh();
        var before = place.Picture;
        Lab.Plan(recipe);
        await lab.LivePlan(recipe).ConfigureAwait(false);
        if (place.Writes > 0 || place.Picture != before)
            throw new LawBrokenException(1, $"{place.Writes} writes. {Pictures(before, place.Picture)}");
    }

    private async Task WhatItSaysIsDone(Action<Recipe> recipe)
    {
        var (_, lab) = Fresh();
        var said = await lab.LivePlan(recipe).ConfigureAwait(false);
        var done = await Succeed(2, lab.Run(recipe)).ConfigureAwait(false);
        foreach (var (plan, run) in said.Lines.Zip(done.Lines))
        {
            if (plan.Mark != Mark.Unknown && plan.Mark != run.Mark)
                throw new LawBrokenException(2, $"{plan.Step.Id}: the plan said {(char)plan.Mark} \"{plan.Text}\", the run did {(char)run.Mark} \"{run.Text}\".");
        }
    }

    private async Task TwiceIsOnce(Action<Recipe> recipe)
    {
        var (place, lab) = Fresh();
        await Succeed(3, lab.Run(recipe)).ConfigureAwait(false);
        var (picture, writes) = (place.Picture, place.Writes);
        var again = await Succeed(3, lab.Run(recipe)).ConfigureAwait(false);
        if (again.Lines.FirstOrDefault(line => line.IsChange && line.Mark != Mark.Effect) is { } line)
            throw new LawBrokenException(3, $"{line.Step.Id}: the second run did {(char)line.Mark} \"{line.Text}\".");
        var effects = again.Count(Mark.Effect);
        if (effects == 0 && (place.Writes > writes || place.Picture != picture))
            throw new LawBrokenException(3, $"the second run wrote {place.Writes - writes} times. {Pictures(picture, place.Picture)}");
    }

    private async Task UndoLeavesItAsItWas(Action<Recipe> recipe)
    {
        var (place, lab) = Fresh();
        var before = place.Picture;
        await Succeed(4, lab.Run(recipe)).ConfigureAwait(false);
        var undone = await Succeed(4, lab.Undo(recipe)).ConfigureAwait(false);
        if (place.Picture != before && !undone.Lines.Any(line => line.Text.StartsWith("kept", StringComparison.Ordinal)))
            throw new LawBrokenException(4, Pictures(before, place.Picture));
    }

    private async Task KilledAnywhereEndsTheSame(Action<Recipe> recipe)
    {
        var (whole, uncut) = Fresh();
        await Succeed(5, uncut.Run(recipe)).ConfigureAwait(false);
        for (var entry = 1; entry <= uncut.Journal.Entries; entry++)
        {
            foreach (var after in new[] { false, true })
                await KilledAt(entry, after, whole.Picture, recipe).ConfigureAwait(false);
        }
    }

    private async Task KilledAt(int entry, bool after, string wanted, Action<Recipe> recipe)
    {
        var (place, lab) = Fresh();
        (lab.Journal.KillAt, lab.Journal.KillAfter) = (entry, after);
        await Killed(lab.Run(recipe)).ConfigureAwait(false);
        lab.Journal.KillAt = null;
        await Succeed(5, lab.Run(recipe)).ConfigureAwait(false);
        if (place.Picture != wanted)
            throw new LawBrokenException(5, $"killed {(after ? "after" : "before")} entry {entry}. {Pictures(wanted, place.Picture)}");
    }

    private (IFakeWorld World, Lab Lab) Fresh()
    {
        var place = world();
        return (place, new(place) { Parallel = 1 });
    }

    private static async Task Killed(Task<RunResult> run)
    {
        try
        {
            await run.ConfigureAwait(false);
        }
        catch (KilledException)
        {
        }
    }

    private static async Task<RunResult> Succeed(int law, Task<RunResult> run)
    {
        var result = await run.ConfigureAwait(false);
        return result.Lines.FirstOrDefault(line => line.Mark == Mark.Failed) is { } failed
            ? throw new LawBrokenException(law, $"{failed.Step.Id} failed: {failed.Text}")
            : result;
    }

    private static string Pictures(string before, string after) => $"Before:\n{before}\nafter:\n{after}";
}
