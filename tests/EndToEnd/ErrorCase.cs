namespace OriginScript.EndToEnd.Tests;

/// <summary>A user error: the files present and the command line.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Words">The arguments after <c>origin</c>.</param>
internal sealed record ErrorCase(string Name, params string[] Words)
{
    /// <summary>Content of <c>r.csx</c> in the current folder; null if there is none.</summary>
    public string? Recipe { get; init; }

    /// <summary>Further preparation of the folder and the environment.</summary>
    public Action<Origin>? Arrange { get; init; }

    public override string ToString() => Name;
}
