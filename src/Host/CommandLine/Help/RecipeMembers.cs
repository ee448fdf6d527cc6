using OriginScript.Host.CommandLine.Listing;

namespace OriginScript.Host.CommandLine.Help;

/// <summary>What a recipe has in reach before any verb: the members of <see cref="Recipe"/> that a script's first words are.</summary>
internal static class RecipeMembers
{
    public static IReadOnlyList<(string Name, string Usage, string Summary)> All { get; } =
    [
        (nameof(Recipe.Host), "Host(\"name\")", "The host of that name, a-z, 0-9 and hyphens; verbs follow it. Named twice, it is the same host."),
        (nameof(Recipe.Argument), "Argument(\"name\", \"help\")", "A word that the command line must give; with a default before the help it may be left out."),
        (nameof(Recipe.Option), "Option(\"name\", otherwise, \"help\")", "An option of the command line, --name VALUE; true or false makes it a switch."),
        (nameof(Recipe.Secret), "Secret(\"VARIABLE\")", "A secret from that environment variable, fetched when a step first uses it."),
        (nameof(Recipe.Name), "Name", "The recipe's file name without its ending."),
        (nameof(Recipe.Directory), "Directory", "The recipe's own folder, which relative paths start from."),
        (nameof(Recipe.This), "This", "The recipe itself, for what takes one."),
    ];

    /// <summary>Whether it is one of them, as C# spells it.</summary>
    public static bool Has(string name) => All.Any(member => member.Name == name);

    /// <summary>One of them, and beside what it stands.</summary>
    public static void Write(TextWriter output, string name, int? width)
    {
        var asked = All.First(member => member.Name == name);
        output.WriteLine("Usage in a recipe:");
        output.WriteLine($"  {asked.Usage}");
        output.WriteLine();
        output.WriteLine(asked.Summary);
        output.WriteLine();
        output.WriteLine("All that a recipe has without a host:");
        foreach (var line in Table.Lines([.. All.Select(member => ($"  {member.Usage}", $"# {member.Summary}"))], width))
            output.WriteLine(line);
    }
}
