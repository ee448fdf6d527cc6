using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.CommandLine.Completion;
using OriginScript.Host.CommandLine.Naming;

namespace OriginScript.Host.CommandLine;

/// <summary>From the words of a command line to the command, task or recipe that they name.</summary>
internal static class Dispatch
{
    /// <summary>Does what the words say, and returns the exit code.</summary>
    /// <exception cref="OriginException">What is wrong, for <see cref="Failure"/> to say.</exception>
    public static Task<int> Run(Origin origin, string[] words) => words switch
    {
        [] => new HelpCommand().Run(origin, []),
        ["complete", "--", .. var typed] => CompleteCommand.Run(origin, typed),
        ["--version"] => new VersionCommand().Run(origin, []),
        ["-T", .. var rest] => new ListCommand().Run(origin, rest),
        _ when words.TakeWhile(word => word != "--").Any(word => word is "--help" or "-h") => Help(origin, words),
        _ => Run(origin, new Resolver(origin).Of(words)),
    };

    private static Task<int> Run(Origin origin, Meaning meaning) => meaning switch
    {
        Meaning.OfCommand { Command: var command } => command.Run(origin, meaning.Rest),
        Meaning.OfTask task => TaskCommand.Run(origin, task),
        Meaning.OfRecipe recipe => new RunCommand().Run(origin, recipe),
        _ => new HelpCommand().Run(origin, [((Meaning.OfNamespace)meaning).Namespace]),
    };

    private static Task<int> Help(Origin origin, IReadOnlyList<string> words)
    {
        string[] asked = [.. words.Where(word => word is not ("--help" or "-h"))];
        return new HelpCommand().Run(origin, new Words(asked, GlobalParameters.All).Plain);
    }
}
