namespace OriginScript.Engine;

/// <summary>The first character of a log line: what a step changes.</summary>
public enum Mark
{
    /// <summary>A blank: planned offline, nothing was read.</summary>
    Planned = ' ',

    /// <summary>It is already as wanted.</summary>
    Unchanged = '=',

    /// <summary>It does not exist and is wanted.</summary>
    Create = '+',

    /// <summary>It exists in a different state.</summary>
    Change = '~',

    /// <summary>It exists and must be absent.</summary>
    Delete = '-',

    /// <summary>An effect: it is performed, and there is nothing to compare.</summary>
    Effect = '!',

    /// <summary>It cannot be known before an earlier step has run.</summary>
    Unknown = '?',

    /// <summary>Undo leaves it as it is; the text says why.</summary>
    Kept = 'k',

    /// <summary>It failed.</summary>
    Failed = 'x',

    /// <summary>It was not started, because of an earlier failure or because the run was cancelled.</summary>
    NotStarted = '.',
}
