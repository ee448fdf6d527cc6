namespace OriginScript;

/// <summary>A step without a readable result, marked <c>!</c>. It runs every time, unless it has a witness that says it need not.</summary>
public abstract class Effect : Step
{
    /// <summary>An effect with its id and the arguments of its echo.</summary>
    protected Effect(StepId id, params ReadOnlySpan<Text> arguments)
        : base(id, arguments)
    {
    }

    /// <summary>What proves that it has happened, as the log says it, <c>/etc/x exists</c>; null: nothing does and it always runs.</summary>
    public virtual string? Witness => null;

    /// <summary>
    /// The steps that call for it: it runs only where one of them has begun a change since it last ran, in whatever run that was; empty: every time. What they call for
    /// is in the journal with their change, so that a failure or a crash in between does not lose it.
    /// </summary>
    public IReadOnlyList<Step> Because { get; init; } = [];

    /// <summary>The steps whose change does the same, as the start of a service stands for its restart.</summary>
    public IReadOnlyList<Step> MetBy { get; init; } = [];

    /// <summary>What it does, in a few words for the log.</summary>
    protected abstract string Summary { get; }

    /// <summary>Does it.</summary>
    protected abstract Task Perform(Run run);

    /// <summary>Whether the witness is there; asked only where <see cref="Witness"/> names one.</summary>
    protected virtual Task<bool> Witnessed(Run run) => Task.FromResult(false);

    internal sealed override object WantState(Run run) => new Performed(Because switch
    {
        [] when Witness is null => $"{Summary}, always",
        [] => $"{Summary}, unless {Witness}",
        _ => $"{Summary}, when {string.Join(" or ", Because.Select(step => Echoes.Of(step.Id.Task, step.Id.Key.Length == 0 ? [] : [step.Id.Key])).Distinct())} has changed something",
    });

    internal sealed override async Task<object?> ReadState(Run run) =>
        Witness is not null && await Witnessed(run).ConfigureAwait(false) ? WantState(run) : null;

    internal sealed override Task WriteState(Run run, object? now, object want) => Perform(run);

    private sealed record Performed(string Text)
    {
        public override string ToString() => Text;
    }
}
