namespace OriginScript.Engine;

/// <summary>Options of a run, a live plan or an undo.</summary>
internal sealed record EngineOptions
{
    /// <summary>How many steps run at once; a step that waits for another one does not count.</summary>
    public int Parallelism { get; init; } = 16;

    /// <summary>The only host whose steps are selected; steps of other hosts are read if they are needed. Null: all hosts.</summary>
    public string? OnlyHost { get; init; }

    /// <summary>The source of time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Requested by the first Ctrl-C: a change in progress is finished, nothing is read or waited for any more, no further step starts.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Requested by the second Ctrl-C: calls in progress are cancelled.</summary>
    public CancellationToken Abort { get; init; }

    /// <summary>What the run is about, as recorded in the journal.</summary>
    public JournalTarget Target { get; init; } = new();

    /// <summary>Who runs it, shown to anyone who finds the journal locked: <c>user@host, pid 123</c>.</summary>
    public string Owner { get; init; } = "an unknown user";
}
