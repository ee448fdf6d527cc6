using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>Gives words to parameters.</summary>
internal sealed class Binder
{
    private readonly string _what;
    private readonly IReadOnlyList<Parameter> _parameters;
    private readonly Dictionary<string, object> _given = new(StringComparer.Ordinal);

    private Binder(string what, IReadOnlyList<Parameter> parameters) => (_what, _parameters) = (what, parameters);

    /// <summary>The words as values.</summary>
    /// <param name="what">What is called, as errors name it: <c>ec2:ip:associate</c>.</param>
    /// <param name="parameters">Arguments in their order, and options.</param>
    /// <param name="words">As typed.</param>
    /// <exception cref="UsageException">Words that fit nothing, or parameters that got none.</exception>
    public static Bound Bind(string what, IReadOnlyList<Parameter> parameters, IReadOnlyList<string> words) => new Binder(what, parameters).Bind(words);

    private Bound Bind(IReadOnlyList<string> words)
    {
        var parsed = words.Any(Option.Starts) ? Sorted(words) : new(words, new Dictionary<string, IReadOnlyList<string>>());
        foreach (var option in _parameters.Where(parameter => !parameter.Positional))
            Give(option, parsed.Options);
        Give(parsed.Arguments);
        return new(_parameters, _given);
    }

    private Parsed Sorted(IReadOnlyList<string> words)
    {
        Parameter[] options = [.. _parameters.Where(parameter => !parameter.Positional)];
        return Grammar.Parse(options, new Spelling(_what, options).Of(words));
    }

    private void Give(Parameter option, IReadOnlyDictionary<string, IReadOnlyList<string>> options)
    {
        var given = options.TryGetValue(option.Name, out var words);
        if (option.Type == ParameterType.Bool)
            Switch(option, given, options.ContainsKey($"no-{option.Name}"));
        else if (given)
            _given[option.Name] = Value(option, words!);
        else if (option.Required)
            throw new UsageException($"{_what} needs the option {Usage.Option(option)}{Meaning(option)}.");
    }

    private void Switch(Parameter option, bool on, bool off)
    {
        if (on && off)
            throw new UsageException($"--{option.Name} and --no-{option.Name} contradict each other. Give one of them.");
        if (on || off)
            _given[option.Name] = on;
    }

    private static object Value(Parameter option, IReadOnlyList<string> words) => (option.Type, words) switch
    {
        (ParameterType.Texts, { Count: > 0 }) => words.ToArray(),
        (_, [var word]) => Reading.Of(option, word),
        (_, []) when option == GlobalParameters.Sandbox => "",
        (_, []) => throw new UsageException($"--{option.Name} takes a value. Write {Usage.Option(option)}."),
        _ => throw new UsageException($"--{option.Name} is given {words.Count} times. Give it once."),
    };

    private void Give(IReadOnlyList<string> words)
    {
        Parameter[] arguments = [.. _parameters.Where(parameter => parameter.Positional)];
        var next = 0;
        foreach (var argument in arguments)
        {
            if (next == words.Count)
            {
                if (argument.Required)
                    throw new UsageException($"{_what} needs {Usage.Placeholder(argument)}{Meaning(argument)}. Usage: origin {Usage.Of(_what, _parameters)}");
            }
            else if (argument.Type == ParameterType.Texts)
            {
                _given[argument.Name] = words.Skip(next).ToArray();
                next = words.Count;
            }
            else
            {
                _given[argument.Name] = Reading.Of(argument, words[next++]);
            }
        }

        if (next < words.Count)
            throw new UsageException($"{_what} has no use for \"{words[next]}\". Usage: origin {Usage.Of(_what, _parameters)}");
    }

    private static string Meaning(Parameter parameter) => parameter.Help.Length == 0 ? "" : $" ({parameter.Help.TrimEnd('.')})";
}
