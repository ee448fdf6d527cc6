namespace OriginScript.Compiler;

/// <summary>The compiled recipe, or the errors in it.</summary>
internal sealed record CompileResult
{
    /// <summary>The assembly with embedded symbols; null if there are errors.</summary>
    public byte[]? Assembly { get; init; }

    /// <summary>The full name of the class that holds the entry point.</summary>
    public string EntryType { get; init; } = "";

    /// <summary>The static method that takes the recipe's object array and returns a task.</summary>
    public string EntryMethod { get; init; } = "";

    /// <summary>The files that were loaded besides the recipe, with their SHA-256 in lower case hexadecimal.</summary>
    public IReadOnlyDictionary<string, string> LoadedFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>The files that were looked for and did not exist.</summary>
    public IReadOnlyList<string> AbsentFiles { get; init; } = [];

    /// <summary>Where its calls are in the source.</summary>
    public IReadOnlyList<EmittedCall> Calls { get; init; } = [];

    /// <summary>The names of the plugins that the assembly actually references.</summary>
    public IReadOnlyList<string> RequiredPlugins { get; init; } = [];

    /// <summary>The arguments and options that the recipe declares, in order.</summary>
    public IReadOnlyList<DeclaredArgument> Arguments { get; init; } = [];

    /// <summary>The environment variables of the secrets that it names.</summary>
    public IReadOnlyList<string> SecretVariables { get; init; } = [];

    /// <summary>The comment at the top of the recipe, on one line.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Errors and warnings by file and line.</summary>
    public IReadOnlyList<CompilerDiagnostic> Diagnostics { get; init; } = [];
}
