using System.CommandLine;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>
/// The only type that uses System.CommandLine: it splits the command line into arguments and options. Values are parsed and errors worded elsewhere, because its
/// messages name .NET types instead of what to write.
/// </summary>
internal static class CommandLineParser
{
    private static readonly ParserConfiguration Configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static ParsedArguments Parse(IReadOnlyList<Parameter> options, IReadOnlyList<string> words)
    {
        var command = new Command("origin");
        var arguments = new Argument<string[]>("arguments") { Arity = ArgumentArity.ZeroOrMore };
        command.Add(arguments);
        var known = options.SelectMany(option => CreateOptions(option, words)).ToList();
        known.ForEach(command.Add);
        var result = command.Parse(words, Configuration);
        return new(
            [.. result.GetResult(arguments)?.Tokens.Select(token => token.Value) ?? []],
            known
                .Select(option => (Name: option.Name[2..], Result: result.GetResult(option)))
                .Where(option => option.Result is { Implicit: false })
                .ToDictionary(option => option.Name, option => (IReadOnlyList<string>)[.. option.Result!.Tokens.Select(token => token.Value)])
        );
    }

    private static IEnumerable<Option<string[]>> CreateOptions(Parameter option, IReadOnlyList<string> words) =>
        option.Type switch
        {
            ParameterType.Bool => [new($"--{option.Name}") { Arity = ArgumentArity.Zero }, new($"--no-{option.Name}") { Arity = ArgumentArity.Zero }],
            ParameterType.Texts => [new($"--{option.Name}") { Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = true }],
            _ => [new($"--{option.Name}") { Arity = TakesNoValue(option, words) ? ArgumentArity.Zero : ArgumentArity.ZeroOrMore }],
        };

    private static bool TakesNoValue(Parameter option, IReadOnlyList<string> words) =>
        option == GlobalParameters.Sandbox && words.Contains("--sandbox");
}
