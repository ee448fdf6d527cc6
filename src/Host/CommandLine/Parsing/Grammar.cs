using System.CommandLine;
using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>
/// The one place that knows System.CommandLine: it sorts words into arguments and options. Values and sentences are ours, because its messages name types
/// of ours rather than what to write.
/// </summary>
internal static class Grammar
{
    private static readonly ParserConfiguration Plainly = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static Parsed Parse(IReadOnlyList<Parameter> options, IReadOnlyList<string> words)
    {
        var command = new Command("origin");
        var arguments = new Argument<string[]>("arguments") { Arity = ArgumentArity.ZeroOrMore };
        command.Add(arguments);
        var known = options.SelectMany(option => Of(option, words)).ToList();
        known.ForEach(command.Add);
        var result = command.Parse(words, Plainly);
        return new(
            [.. result.GetResult(arguments)?.Tokens.Select(token => token.Value) ?? []],
            known.Select(option => (Name: option.Name[2..], Result: result.GetResult(option)))
                .Where(option => option.Result is { Implicit: false })
                .ToDictionary(option => option.Name, option => (IReadOnlyList<string>)[.. option.Result!.Tokens.Select(token => token.Value)]));
    }

    private static IEnumerable<Option<string[]>> Of(Parameter option, IReadOnlyList<string> words) => option.Type switch
    {
        ParameterType.Bool =>
        [
            new($"--{option.Name}") { Arity = ArgumentArity.Zero },
            new($"--no-{option.Name}") { Arity = ArgumentArity.Zero },
        ],
        ParameterType.Texts => [new($"--{option.Name}") { Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = true }],
        _ => [new($"--{option.Name}") { Arity = StandsAlone(option, words) ? ArgumentArity.Zero : ArgumentArity.ZeroOrMore }],
    };

    private static bool StandsAlone(Parameter option, IReadOnlyList<string> words) => option == GlobalParameters.Sandbox && words.Contains("--sandbox");
}
