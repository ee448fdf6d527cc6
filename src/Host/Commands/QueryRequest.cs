namespace OriginScript.Host.Commands;

/// <summary>A query from the command line.</summary>
/// <param name="Title">The task's full name, <c>ec2:image:list</c>.</param>
/// <param name="Plugins">The plugins whose ports it needs.</param>
/// <param name="Invoke">Calls the method with its arguments bound, and returns what the method returned: a task of a list of rows, or of a bool.</param>
internal sealed record QueryRequest(string Title, IReadOnlyList<string> Plugins, Func<Run, object?> Invoke)
{
    /// <summary>Returns its command line text; null: it shows none.</summary>
    public Func<string?> Echo { get; init; } = static () => null;
}
