namespace OriginScript.Host.Plugins;

/// <summary>What calling a task does.</summary>
internal enum TaskKind
{
    /// <summary>An extension method on a host: it adds steps to the host named by its first argument.</summary>
    Verb,

    /// <summary>A method on a recipe: it adds steps.</summary>
    Task,

    /// <summary>A method on a run: it only reads, and returns rows or a bool.</summary>
    Query,

    /// <summary>A script with its own arguments.</summary>
    Recipe,
}
