using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>A command of the program itself.</summary>
internal interface ICommand
{
    /// <summary>One or two words, <c>cache explain</c>.</summary>
    string Name { get; }

    /// <summary>What it does, in one sentence.</summary>
    string Summary { get; }

    /// <summary>Its own arguments and options; the global ones come on top.</summary>
    IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Does it, and returns the exit code.</summary>
    /// <param name="origin">All that it may use.</param>
    /// <param name="words">What follows its name, and the options before it.</param>
    Task<int> Run(Origin origin, IReadOnlyList<string> words);
}
