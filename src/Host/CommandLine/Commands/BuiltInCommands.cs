namespace OriginScript.Host.CommandLine.Commands;

/// <summary>The commands of the program, in the order of the overview.</summary>
internal static class BuiltInCommands
{
    public static CommandTable Table { get; } =
        new([
            new PlanCommand(),
            new RunCommand(),
            new UndoCommand(),
            new CheckCommand(),
            new ListCommand(),
            new HelpCommand(),
            new JournalListCommand(),
            new JournalShowCommand(),
            new JournalVerifyCommand(),
            new PluginListCommand(),
            new CacheExplainCommand(),
            new SandboxCommand(),
            new SandboxImageCommand(),
            new SandboxResetCommand(),
            new CompletionsCommand(),
            new VersionCommand(),
        ]);
}
