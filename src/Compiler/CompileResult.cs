namespace OriginScript.Compiler;

/// <summary>The compiled recipe, or what is wrong with it.</summary>
internal sealed record CompileResult
{
    /// <summary>The assembly with its symbols embedded; null where there are errors.</summary>
    public byte[]? Assembly { get; init; }

    /// <summary>The full name of the class that holds the entry point.</summary>
    public string EntryType { get; init; } = "";

    /// <summary>The static method that takes the recipe's object array and returns a task.</summary>
    public string EntryMethod { get; init; } = "";

    /// <summary>The files that were loaded besides the recipe, with their SHA-256 in lower case hexadecimal.</summary>
    public IReadOnlyDictionary<string, string> Loaded { get; init; } = new Dictionary<string, string>();

    /// <summary>The files that were looked for and not there.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>The names of the plugins that the assembly really references.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>What the recipe asks of the command line, arguments in their order.</summary>
    public IReadOnlyList<DeclaredArgument> Arguments { get; init; } = [];

    /// <summary>The comment at the top of the recipe, on one line.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Errors and warnings by file and line.</summary>
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];
}
