namespace OriginScript.EndToEnd.Tests;

/// <summary>Something that a user does wrong: the files that are there, and what is typed.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Words">What is typed behind <c>origin</c>.</param>
internal sealed record ErrorCase(string Name, params string[] Words)
{
    /// <summary>Content of <c>r.csx</c> in the current folder; null: there is none.</summary>
    public string? Recipe { get; init; }

    /// <summary>Further preparation of the folder and the environment.</summary>
    public Action<Origin>? Given { get; init; }

    public override string ToString() => Name;
}
