using OriginScript.Host.CommandLine;
using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.CommandLine.Completion;
using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host;

/// <summary>Runs the command, task or recipe that the command-line arguments name.</summary>
internal static class CommandDispatcher
{
    /// <summary>Runs the command line and returns the exit code.</summary>
    /// <exception cref="OriginException">The command failed; <see cref="ErrorReporter"/> reports why.</exception>
    public static Task<int> Run(CommandServices origin, string[] words) => RunExpanded(origin, VerbositySyntax.Expand(words));

    private static Task<int> RunExpanded(CommandServices origin, string[] words) =>
        words switch
        {
            [] => new HelpCommand().Run(origin, []),
            ["complete", "--", .. var typed] => CompleteCommand.Run(origin, typed),
            ["--version"] => new VersionCommand().Run(origin, []),
            ["-T", .. var rest] => new ListCommand().Run(origin, rest),
            _ when words.TakeWhile(word => word != "--").Any(word => word is "--help" or "-h") => RunHelp(origin, words),
            _ => Run(origin, new CommandResolver(origin).Resolve(words)),
        };

    private static Task<int> Run(CommandServices origin, ResolvedCommand meaning) =>
        meaning switch
        {
            ResolvedCommand.CommandMatch { Command: var command } => command.Run(origin, meaning.Rest),
            ResolvedCommand.TaskMatch task => TaskCommand.Run(origin, task),
            ResolvedCommand.RecipeMatch recipe => new RunCommand().Run(origin, recipe),
            ResolvedCommand.GroupMatch { Commands: [var first, ..] } => new HelpCommand().Run(origin, [first.Name.Split(' ')[0]]),
            _ => new HelpCommand().Run(origin, [((ResolvedCommand.NamespaceMatch)meaning).Namespace]),
        };

    private static Task<int> RunHelp(CommandServices origin, IReadOnlyList<string> words)
    {
        string[] asked = [.. words.Where(word => word is not ("--help" or "-h"))];
        return new HelpCommand().Run(origin, new ArgumentScanner(asked, GlobalParameters.GetFor(origin, [], asked)).Positionals);
    }
}
