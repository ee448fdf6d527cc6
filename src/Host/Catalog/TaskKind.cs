namespace OriginScript.Host.Catalog;

/// <summary>What calling a task does.</summary>
internal enum TaskKind
{
    /// <summary>An extension method on a host: it adds steps to the host named by its first argument.</summary>
    Verb,

    /// <summary>A method on a recipe: it adds steps.</summary>
    Task,

    /// <summary>A method on a run: it looks and returns rows or a bool.</summary>
    Query,

    /// <summary>A script with arguments of its own.</summary>
    Recipe,
}
