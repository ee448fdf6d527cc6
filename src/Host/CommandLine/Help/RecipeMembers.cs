using OriginScript.Host.CommandLine.Listing;

namespace OriginScript.Host.CommandLine.Help;

/// <summary>The members of <see cref="RecipeScript"/> that a script can use directly.</summary>
internal static class RecipeMembers
{
    public static IReadOnlyList<(string Name, string Usage, string Summary)> All { get; } =
    [
        (nameof(RecipeScript.Host), "Host(\"name\")", "The host with that name (a-z, 0-9, hyphens); verbs follow it. Repeated, it is the same host."),
        (nameof(RecipeScript.Argument), "Argument(\"name\", \"help\")", "A required argument; optional if a default precedes the help text."),
        (
            nameof(RecipeScript.Option),
            "Option(\"name\", otherwise, \"help\")",
            "An option, --name VALUE; a default of true or false makes it a switch."
        ),
        (nameof(RecipeScript.Secret), "Secret(\"VARIABLE\")", "A secret from that environment variable, read when a step first uses it."),
        (
            nameof(RecipeScript.Recipe),
            "Recipe",
            "The recipe: Recipe.Name, Recipe.RecipeDirectory, Recipe.Hosts; some methods take it as an argument."
        ),
    ];

    /// <summary>The member with this name; null if there is none.</summary>
    public static string? Find(string name, StringComparison comparison) =>
        All.Select(member => member.Name).FirstOrDefault(member => member.Equals(name, comparison));

    /// <summary>Writes help for one member, and the list of all members.</summary>
    public static void Write(TextWriter output, string name, int? width)
    {
        var asked = All.First(member => member.Name == name);
        output.WriteLine("Usage in a recipe:");
        output.WriteLine($"  {asked.Usage}");
        output.WriteLine();
        output.WriteLine(asked.Summary);
        output.WriteLine();
        output.WriteLine("Members of a recipe that need no host:");
        foreach (var line in Table.FormatLines([.. All.Select(member => ($"  {member.Usage}", $"# {member.Summary}"))], width))
            output.WriteLine(line);
    }
}
