namespace OriginScript.Engine;

/// <summary>The first character of a log line: what a step means for the world.</summary>
public enum Mark
{
    /// <summary>A blank: planned offline, the world was not asked.</summary>
    Planned = ' ',

    /// <summary>It is as wanted already.</summary>
    Unchanged = '=',

    /// <summary>Nothing is there and something is wanted.</summary>
    Create = '+',

    /// <summary>Something else is there.</summary>
    Change = '~',

    /// <summary>Something is there and nothing is wanted.</summary>
    Delete = '-',

    /// <summary>An effect: it is performed, there is nothing to compare.</summary>
    Effect = '!',

    /// <summary>It cannot be known before an earlier step has run.</summary>
    Unknown = '?',

    /// <summary>It was tried and went wrong.</summary>
    Failed = 'x',

    /// <summary>It was not begun, because of a failure before it or because the run was cancelled.</summary>
    NotStarted = '.',
}
