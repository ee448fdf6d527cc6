using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine;

/// <summary>A built-in command of the program.</summary>
internal interface ICommand
{
    /// <summary>One or two words, <c>cache explain</c>.</summary>
    string Name { get; }

    /// <summary>What it does, in one sentence.</summary>
    string Summary { get; }

    /// <summary>Its own arguments and options, without the global ones.</summary>
    IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Runs the command and returns the exit code.</summary>
    /// <param name="origin">The services that it can use.</param>
    /// <param name="words">The arguments after its name, and the options before it.</param>
    Task<int> Run(CommandServices origin, IReadOnlyList<string> words);
}
