namespace OriginScript.Engine;

/// <summary>How a run, a live plan or an undo goes about it.</summary>
public sealed record RunOptions
{
    /// <summary>How many steps are under way at once; a step that waits for another one does not count.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>The one host whose steps are taken; those of others are read where they are needed. Null: all.</summary>
    public string? Only { get; init; }

    /// <summary>Where time comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Asked for by the first Ctrl-C: what is under way is finished, nothing more is begun.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Asked for by the second Ctrl-C: calls under way are given up.</summary>
    public CancellationToken Abort { get; init; }

    /// <summary>Who runs it, named to whoever finds the journal held: <c>user@host, pid 123</c>.</summary>
    public string By { get; init; } = "somebody";
}
