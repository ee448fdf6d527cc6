namespace OriginScript.Engine;

/// <summary>One line of the action log.</summary>
/// <param name="Step">The step it is about.</param>
/// <param name="Mark">What it changes.</param>
/// <param name="Text">The state that is wanted, the change <c>before -> after</c>, or the reason of a failure.</param>
public sealed record LogLine(Step Step, Mark Mark, string Text)
{
    /// <summary>The state that was read before anything was changed; null if it was absent or was not read.</summary>
    public object? Before { get; init; }

    /// <summary>The state after the step has changed it; null if nothing was changed, or if the resource is absent then.</summary>
    public object? After { get; init; }

    /// <summary>The wanted state; null if it must be absent.</summary>
    public object? Want { get; init; }

    /// <summary>The first few lines that differ, if a text changes: <c>- before</c>, <c>+ after</c>.</summary>
    public IReadOnlyList<string> ChangedLines { get; init; } = [];

    /// <summary>What <c>--diff</c> shows: the lines of the state that change, as a unified diff; empty if it has none.</summary>
    public IReadOnlyList<string> Diff =>
        Mark is Mark.Planned or Mark.Create or Mark.Change or Mark.Delete or Mark.Unknown ? UnifiedDiff.Format(Before, Want) : [];

    /// <summary>Why it failed; null unless <see cref="Mark.Failed"/>.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Returns the value of an output as the step sees it; null: not known, as in a plan.</summary>
    public Func<Output, string?> OutputValue { get; init; } = static _ => null;

    /// <summary>The step's arguments, with the values of the outputs that are known.</summary>
    public IReadOnlyList<Text> Arguments => FillIn(Step.Arguments);

    /// <summary>The step's command line text: after a run, with its outputs filled in, so that it can be typed again.</summary>
    public string Echo => CommandLineText.Format(Step.Id.Task, Arguments);

    /// <summary>The command line text of a composed verb that the step belongs to, filled in like <see cref="Echo"/>.</summary>
    public string FormatGroup(Group group) => CommandLineText.Format(group.Task, FillIn(group.Arguments));

    private IReadOnlyList<Text> FillIn(IReadOnlyList<Text> arguments) => arguments.Any(IsFillable) ? [.. arguments.Select(FillIn)] : arguments;

    private bool IsFillable(Text text) => text.Outputs.Any() && text.Outputs.All(output => OutputValue(output) is not null);

    private Text FillIn(Text text) => IsFillable(text) ? text.Resolve(output => OutputValue(output)!) : text;

    /// <summary>Whether something was or would be written.</summary>
    public bool IsChange => Mark is Mark.Create or Mark.Change or Mark.Delete or Mark.Effect;
}
