using System.Text.Json.Nodes;

namespace OriginScript;

/// <summary>
/// One thing to bring about. A step describes itself and is called by the engine; it never acts by itself and does not
/// know whether it is planned, carried out or undone. Derive from <see cref="Step{TState}"/>, <see cref="Condition{TState}"/>
/// or <see cref="Effect"/>.
/// </summary>
public abstract class Step
{
    private IReadOnlyList<Output>? _needs;

    private protected Step(StepId id, params ReadOnlySpan<Text> arguments)
    {
        Id = id;
        Arguments = arguments.ToArray();
    }

    /// <summary>The step's name in the journal.</summary>
    public StepId Id { get; }

    /// <summary>The arguments after the task's name in the command line text, so that the line can be typed again.</summary>
    public IReadOnlyList<Text> Arguments { get; }

    /// <summary>The outputs that must be known before it runs; by default, those in <see cref="Arguments"/>.</summary>
    public IReadOnlyList<Output> Needs
    {
        get => _needs ??= FindOutputsInArguments();
        init => _needs = value;
    }

    /// <summary>The outputs that reading it makes known.</summary>
    public IReadOnlyList<Output> Provides { get; init; } = [];

    /// <summary>
    /// The output that distinguishes the resource from another one of the same name, an id or an address; null: there can be only one. Undo leaves
    /// alone what is not the resource that a run created.
    /// </summary>
    public Output? Identity { get; init; }

    /// <summary>
    /// The output that identifies the resource it is contained in, such as the instance whose files it writes; null: in none that a step could
    /// create. Undo does not undo it separately if it deletes that resource.
    /// </summary>
    public Output? ContainedIn { get; init; }

    /// <summary>
    /// What it brings about in the world, in words that every step about the same thing uses, whatever its host and task:
    /// <c>the A record infra.example.org</c>. Two steps about one thing must want the same state; the second one then waits for the first. An output in
    /// it must be among <see cref="Needs"/>. Null: the step has it to itself.
    /// </summary>
    public virtual Text? Resource => null;

    /// <summary>How long an applied change may take to become visible.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long a resource that was just created may be missing from reads. After an interrupted write the engine reads for that
    /// long before it writes again. Zero if writing twice with the same <see cref="Run.Token"/> creates one resource.
    /// </summary>
    public TimeSpan ConsistencyDelay { get; init; }

    /// <summary>
    /// How long another run may take from finding that a resource is missing to having created it. After creating one whose name need not be unique,
    /// the engine waits for that long and then calls <see cref="Step{TState}.Yield"/>. Zero: it does not.
    /// </summary>
    public TimeSpan ClaimDelay { get; init; }

    /// <summary>The port it uses, whose readiness is checked before a run starts; null for none.</summary>
    public virtual Type? Port => null;

    /// <summary>Whether a run reads it before it writes anything on its host, so that what cannot be done is refused before anything is made.</summary>
    public virtual bool HasPreconditions => false;

    /// <summary>How it understands an argument that could mean something else, shown below its line; null: nothing to say.</summary>
    public string? Notice { get; init; }

    /// <summary>The task and its arguments as typed on the command line, with placeholders for outputs; blanks and quotes are quoted.</summary>
    public string Echo => CommandLineText.Format(Id.Task, Arguments);

    /// <summary>The composed verb under which it was added, null at top level.</summary>
    public Group? Group { get; internal set; }

    /// <summary>Id and command line text, for debuggers and messages.</summary>
    public override string ToString() => $"{Id} ({Echo})";

    private IReadOnlyList<Output> FindOutputsInArguments()
    {
        List<Output>? found = null;
        foreach (var argument in Arguments)
        {
            foreach (var output in argument.Outputs)
            {
                if (!Provides.Contains(output) && found?.Contains(output) != true)
                    (found ??= new(1)).Add(output);
            }
        }

        return found ?? (IReadOnlyList<Output>)[];
    }

    internal (Output Later, Step Provider)[] Sources { get; set; } = [];

    /// <summary>Takes over what the same step, added again, has beyond this one; false: there is nothing that could be taken over.</summary>
    internal virtual bool TryMerge(Step again) => false;

    /// <summary>The earlier step that wants the same state of the same <see cref="Resource"/>; null: none.</summary>
    internal Step? SameAs { get; set; }

    /// <summary>The earlier steps that it waits for: those that provide its outputs, and the one that it repeats.</summary>
    internal IEnumerable<Step> Predecessors =>
        SameAs is { } same ? Sources.Select(source => source.Provider).Append(same) : Sources.Select(source => source.Provider);

    internal abstract object? WantState(Run run);

    internal abstract Task<object?> ReadState(Run run);

    internal virtual Task WriteState(Run run, object? now, object want) => Task.CompletedTask;

    internal virtual Task DeleteState(Run run, object now) => Task.CompletedTask;

    /// <summary>Whether it changes anything; a condition only waits.</summary>
    internal virtual bool Writes => true;

    internal virtual Type? StateType => null;

    internal virtual JsonObject? UpgradeState(JsonObject stored, int version) => null;

    internal virtual Task<bool> YieldState(Run run) => Task.FromResult(false);

    internal virtual bool IsTransitionalState(object? state) => false;

    internal virtual string? RefuseState(object? now, object? want) => null;

    internal virtual string? RefuseToReplaceState(object now, object? want) => null;

    internal virtual Task<string?> FindUnmetPreconditionOf(object? now, Run run) => Task.FromResult<string?>(null);

    internal virtual string? ReasonToKeepState(object now, object? before) => null;
}
