using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>Binds command-line arguments to parameters.</summary>
internal sealed class ArgumentBinder
{
    private readonly string _commandName;
    private readonly IReadOnlyList<Parameter> _parameters;
    private readonly Dictionary<string, object> _given = new(StringComparer.Ordinal);

    private ArgumentBinder(string what, IReadOnlyList<Parameter> parameters) => (_commandName, _parameters) = (what, parameters);

    /// <summary>Binds the arguments to values.</summary>
    /// <param name="what">The name of the call in error messages: <c>ec2:ip:associate</c>.</param>
    /// <param name="parameters">Positional parameters in their order, and options.</param>
    /// <param name="words">The arguments as typed.</param>
    /// <exception cref="UsageException">An argument matches no parameter, or a required one is missing.</exception>
    public static BoundArguments Bind(string what, IReadOnlyList<Parameter> parameters, IReadOnlyList<string> words) =>
        new ArgumentBinder(what, parameters).Bind(words);

    private BoundArguments Bind(IReadOnlyList<string> words)
    {
        var parsed = words.Any(OptionSyntax.IsOption) ? Parse(words) : new(words, new Dictionary<string, IReadOnlyList<string>>());
        foreach (var option in _parameters.Where(parameter => !parameter.IsPositional))
            Assign(option, parsed.Options);
        Assign(parsed.Arguments);
        return new(_parameters, _given);
    }

    private ParsedArguments Parse(IReadOnlyList<string> words)
    {
        Parameter[] options = [.. _parameters.Where(parameter => !parameter.IsPositional)];
        return CommandLineParser.Parse(options, new OptionNormalizer(_commandName, options).Normalize(words));
    }

    private void Assign(Parameter option, IReadOnlyDictionary<string, IReadOnlyList<string>> options)
    {
        var given = options.TryGetValue(option.Name, out var words);
        if (option.Type == ParameterType.Bool)
            AssignSwitch(option, given, options.ContainsKey($"no-{option.Name}"));
        else if (given)
            _given[option.Name] = ParseValue(option, words!);
        else if (option.IsRequired)
            throw new UsageException($"{_commandName} needs the option {Usage.FormatOption(option)}{HelpSuffix(option)}.");
    }

    private void AssignSwitch(Parameter option, bool on, bool off)
    {
        if (on && off)
            throw new UsageException($"--{option.Name} and --no-{option.Name} are mutually exclusive. Give only one of them.");
        if (on || off)
            _given[option.Name] = on;
    }

    private static object ParseValue(Parameter option, IReadOnlyList<string> words) =>
        (option.Type, words) switch
        {
            (ParameterType.Texts, { Count: > 0 }) => words.ToArray(),
            (_, [var word]) => ValueParser.Parse(option, word),
            (_, []) when option == GlobalParameters.Sandbox => "",
            (_, []) => throw new UsageException($"--{option.Name} needs a value. Write {Usage.FormatOption(option)}."),
            _ => throw new UsageException($"--{option.Name} is given {words.Count} times. Give it once."),
        };

    private void Assign(IReadOnlyList<string> words)
    {
        Parameter[] arguments = [.. _parameters.Where(parameter => parameter.IsPositional)];
        var next = 0;
        foreach (var argument in arguments)
        {
            if (next == words.Count)
            {
                if (argument.IsRequired)
                    throw new UsageException(
                        $"{_commandName} needs {Usage.Placeholder(argument)}{HelpSuffix(argument)}. Usage: origin {Usage.Format(_commandName, _parameters)}"
                    );
            }
            else if (argument.Type == ParameterType.Texts)
            {
                _given[argument.Name] = words.Skip(next).ToArray();
                next = words.Count;
            }
            else
            {
                _given[argument.Name] = ValueParser.Parse(argument, words[next++]);
            }
        }

        if (next < words.Count)
            throw new UsageException(
                $"{_commandName} does not take the argument \"{words[next]}\".{SuggestOption(words[next])} Usage: origin {Usage.Format(_commandName, _parameters)}"
            );
    }

    // What is selected by name is often written as an argument.
    private string SuggestOption(string word) =>
        _parameters.Any(parameter => parameter is { IsPositional: false, Name: "name", Type: ParameterType.Text }) && !_given.ContainsKey("name")
            ? $" Did you mean --name {word}?"
            : "";

    private static string HelpSuffix(Parameter parameter) => parameter.Help.Length == 0 ? "" : $" ({parameter.Help.TrimEnd('.')})";
}
