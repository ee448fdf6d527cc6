namespace OriginScript.Host.CommandLine.Commands;

/// <summary>The commands, in the order of the overview.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<ICommand> All { get; } =
    [
        new PlanCommand(),
        new RunCommand(),
        new UndoCommand(),
        new CheckCommand(),
        new ListCommand(),
        new HelpCommand(),
        new PluginListCommand(),
        new CacheExplainCommand(),
        new SandboxCommand(),
        new SandboxImageCommand(),
        new SandboxResetCommand(),
        new CompletionsCommand(),
        new VersionCommand(),
    ];

    public static IEnumerable<string> Names => All.Select(command => command.Name);

    /// <summary>The command that the arguments start with, and the number of arguments it used; null if there is none.</summary>
    public static (ICommand Command, int Words)? Find(IReadOnlyList<string> words)
    {
        if (words.Count > 1 && FindByName($"{words[0]} {words[1]}") is { } two)
            return (two, 2);
        return words.Count > 0 && FindByName(words[0]) is { } one ? (one, 1) : null;
    }

    private static ICommand? FindByName(string name) => All.FirstOrDefault(command => command.Name == name);
}
