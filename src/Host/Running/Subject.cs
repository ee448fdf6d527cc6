namespace OriginScript.Host.Running;

/// <summary>What is planned, run or undone: a recipe file with its arguments, or one task from the command line.</summary>
/// <param name="Title">As the user wrote it: <c>scripts/broker.csx</c>, <c>ec2:ip:create</c>.</param>
/// <param name="Name">The recipe's name, tagged on what it makes.</param>
/// <param name="Read">Adds the steps. Called again when an error has to name lines. Returns what a task prints when it is done.</param>
internal sealed record Subject(string Title, string Name, Func<Recipe, Task<Text?>> Read)
{
    /// <summary>The recipe's folder; for a task the current one.</summary>
    public required string Directory { get; init; }

    /// <summary>What tells journals apart besides region, profile and endpoint: the file's real path, or the task's name, and the effective value of every argument.</summary>
    public required IReadOnlyList<string> Identity { get; init; }

    /// <summary>The plugins whose ports it needs.</summary>
    public required IReadOnlyList<string> Plugins { get; init; }

    /// <summary>The arguments by name, as <see cref="Recipe.Given"/> wants them.</summary>
    public IReadOnlyDictionary<string, object> Given { get; init; } = new Dictionary<string, object>();

    /// <summary>Whether a run asks first even though it is a single task.</summary>
    public bool Asks { get; init; }

    /// <summary>A recipe shows its plan and asks; a single task does neither unless <see cref="Asks"/>.</summary>
    public bool IsRecipe { get; init; }
}
