using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>
/// Law 4, "undo leaves the world as it was, or says what it keeps", step by step: afterwards the world differs from the former one only in what the
/// kept steps changed in it, line by line of its text. The undo of another step may remove a part of that, as a deleted folder contains files of an
/// effect.
/// </summary>
internal sealed class UndoLaw(IFakeWorld world, Lab lab)
{
    public async Task Verify(Action<Recipe> recipe)
    {
        var before = world.StateText;
        var changes = new ChangeRecorder(world);
        var done = await SevenLaws.SucceedOrThrow(4, lab.Run(recipe, changes)).ConfigureAwait(false);
        var undone = await SevenLaws.SucceedOrThrow(4, lab.Undo(recipe)).ConfigureAwait(false);
        var kept = undone.Lines.Where(line => line.Mark == Mark.Kept).ToList();
        foreach (var line in kept)
            VerifyReason(line, done.Lines.Single(other => other.Step.Id == line.Step.Id));
        var keptChanges = new LineCounts();
        foreach (var line in kept)
            keptChanges = keptChanges.Plus(changes.Of(line.Step.Id));
        if (!LineCounts.Of(world.StateText).Minus(LineCounts.Of(before)).IsPartOf(keptChanges))
            throw new LawBrokenException(4, $"{DescribeKept(kept)}{SevenLaws.DescribeDifference(before, world.StateText)}");
    }

    // Nobody else changes the world of a lab: a state that reads differently was changed by the recipe itself, or is not stable.
    private static void VerifyReason(LogLine kept, LogLine run)
    {
        var left = run.After ?? run.Before;
        if (kept.Step is not Effect && kept.Before is not null && !Equals(kept.Before, left))
            throw new LawBrokenException(
                4,
                $"{kept.Step.Id} is kept (\"{kept.Text}\"), but the run left \"{left}\" and nothing else has changed it."
            );
    }

    private static string DescribeKept(List<LogLine> kept) =>
        kept.Count == 0 ? "Nothing is kept. " : $"Only {string.Join(", ", kept.Select(line => line.Step.Id))} is kept. ";

    /// <summary>Records which lines of the world's text each step adds and removes; steps must run one at a time.</summary>
    private sealed class ChangeRecorder(IFakeWorld world) : IReport
    {
        private readonly Dictionary<StepId, LineCounts> _changes = [];
        private LineCounts _last = LineCounts.Of(world.StateText);

        public LineCounts Of(StepId step) => _changes[step];

        public void StepStarted(Step step) { }

        public void StepEnded(LogLine line)
        {
            var now = LineCounts.Of(world.StateText);
            _changes[line.Step.Id] = now.Minus(_last);
            _last = now;
        }

        public void WriteLine(LogLine line) { }
    }
}
