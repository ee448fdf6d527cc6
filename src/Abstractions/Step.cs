namespace OriginScript;

/// <summary>
/// One thing to bring about. A step describes itself and answers the engine's questions; it never acts by itself and never
/// learns whether it is planned, carried out or undone. Derive from <see cref="Step{TState}"/>, <see cref="Condition{TState}"/>
/// or <see cref="Effect"/>.
/// </summary>
public abstract class Step
{
    private IReadOnlyList<Later>? _needs;

    private protected Step(StepId id, params ReadOnlySpan<Text> arguments)
    {
        Id = id;
        Arguments = arguments.ToArray();
    }

    /// <summary>The step's name in the journal.</summary>
    public StepId Id { get; }

    /// <summary>What stands behind the task's name in the echo, so that the line can be typed again.</summary>
    public IReadOnlyList<Text> Arguments { get; }

    /// <summary>The laters that must be known before it runs; unless set, those in <see cref="Arguments"/>.</summary>
    public IReadOnlyList<Later> Needs
    {
        get => _needs ??= LatersInArguments();
        init => _needs = value;
    }

    /// <summary>The laters that reading it makes known.</summary>
    public IReadOnlyList<Later> Provides { get; init; } = [];

    /// <summary>
    /// The later that tells the thing from another one of the same name, an id or an address; null: there can be but one. Undo leaves alone what is not the
    /// thing that a run made.
    /// </summary>
    public Later? Identity { get; init; }

    /// <summary>
    /// The later that identifies the thing it happens in, such as the instance whose files it writes; null: in nothing that a step could make. Undo does not take
    /// it back where it deletes that thing.
    /// </summary>
    public Later? Inside { get; init; }

    /// <summary>How long the world may take to show what was applied.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long a thing that was just made may stay invisible to reading. After an interrupted write the engine looks for that
    /// long before it writes again. Zero where writing twice with the same <see cref="Run.Token"/> makes one thing.
    /// </summary>
    public TimeSpan Lag { get; init; }

    /// <summary>The port it speaks to, asked to be ready before a run starts; null for none.</summary>
    public virtual Type? Port => null;

    /// <summary>The task and its arguments as typed on the command line, with placeholders for laters; blanks and quotes are quoted.</summary>
    public string Echo => Echoes.Of(Id.Task, Arguments);

    /// <summary>The composed verb under which it was added, null at top level.</summary>
    public Group? Group { get; internal set; }

    /// <summary>Id and echo, for debuggers and messages.</summary>
    public override string ToString() => $"{Id} ({Echo})";

    private IReadOnlyList<Later> LatersInArguments()
    {
        List<Later>? found = null;
        foreach (var argument in Arguments)
        {
            foreach (var later in argument.Laters)
            {
                if (!Provides.Contains(later) && found?.Contains(later) != true)
                    (found ??= new(1)).Add(later);
            }
        }

        return found ?? (IReadOnlyList<Later>)[];
    }

    internal (Later Later, Step Provider)[] Sources { get; set; } = [];

    internal abstract object? WantState(Run run);

    internal abstract Task<object?> ReadState(Run run);

    internal virtual Task WriteState(Run run, object? now, object want) => Task.CompletedTask;

    internal virtual Task DeleteState(Run run, object now) => Task.CompletedTask;

    /// <summary>Whether it changes anything, rather than wait for the world.</summary>
    internal virtual bool Writes => true;

    internal virtual Type? StateType => null;

    internal virtual string? RefuseState(object? now, object? want) => null;

    internal virtual string? KeepState(object now, object? before) => null;
}
