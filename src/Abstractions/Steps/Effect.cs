namespace OriginScript;

/// <summary>A step without a readable result, marked <c>!</c>. It runs every time, unless it has a guard that is met.</summary>
public abstract class Effect : Step
{
    private IReadOnlyList<Step> _triggeredBy = [];
    private IReadOnlyList<Step> _satisfiedBy = [];

    /// <summary>An effect with its id and the arguments of its command line text.</summary>
    protected Effect(StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments) { }

    /// <summary>The guard: a condition under which it need not run, as shown in the log, <c>/etc/x exists</c>; null: it always runs.</summary>
    public virtual string? Guard => null;

    /// <summary>
    /// The steps that trigger it: it runs only if one of them has begun a change since it last ran, in whichever run that was; empty: every time. The
    /// trigger is recorded in the journal with the change, so that a failure or a crash in between does not lose it. The same effect added twice with
    /// triggers is one effect with the triggers of both.
    /// </summary>
    public IReadOnlyList<Step> TriggeredBy
    {
        get => _triggeredBy;
        init => _triggeredBy = value;
    }

    /// <summary>The steps whose change has the same result, as starting a service makes a restart unnecessary.</summary>
    public IReadOnlyList<Step> SatisfiedBy
    {
        get => _satisfiedBy;
        init => _satisfiedBy = value;
    }

    /// <summary>What it does, in a few words for the log.</summary>
    protected abstract string Summary { get; }

    /// <summary>
    /// Opens what <see cref="Perform"/> needs, such as a connection. Called before the effect is recorded as begun, so that an interruption ends it at once
    /// and leaves nothing to look for.
    /// </summary>
    protected virtual Task Prepare(Run run) => Task.CompletedTask;

    /// <summary>Performs the effect.</summary>
    protected abstract Task Perform(Run run);

    /// <summary>Whether the guard is met; called only if <see cref="Guard"/> is not null.</summary>
    protected virtual Task<bool> IsGuardMet(Run run) => Task.FromResult(false);

    internal sealed override object WantState(Run run) =>
        new EffectState(
            TriggeredBy switch
            {
                [] when Guard is null => $"{Summary}, always",
                [] => $"{Summary}, unless {Guard}",
                _ => $"{Summary}, when {string.Join(" or ", TriggeredBy.Select(Describe).Distinct())} has changed something",
            }
        );

    internal sealed override bool TryMerge(Step again)
    {
        if (
            again is not Effect { TriggeredBy: [_, ..] } other
            || TriggeredBy.Count == 0
            || other.GetType() != GetType()
            || (other.Echo, other.Summary, other.Guard) != (Echo, Summary, Guard)
        )
            return false;
        _triggeredBy = [.. _triggeredBy.Union(other.TriggeredBy)];
        _satisfiedBy = [.. _satisfiedBy.Union(other.SatisfiedBy)];
        return true;
    }

    private static string Describe(Step step) => CommandLineText.Format(step.Id.Task, step.Id.Key.Length == 0 ? [] : [step.Id.Key]);

    internal Task PrepareToPerform(Run run) => Prepare(run);

    internal sealed override async Task<object?> ReadState(Run run) =>
        Guard is not null && await IsGuardMet(run).ConfigureAwait(false) ? WantState(run) : null;

    internal sealed override Task WriteState(Run run, object? now, object want) => Perform(run);

    private sealed record EffectState(string Description)
    {
        public override string ToString() => Description;
    }
}
