using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace OriginScript.Testing;

/// <summary>
/// Binds words to the parameters of a task by the rules of <see cref="TaskAttribute"/>, with the same result as the program, whose binder a plugin's
/// test cannot refer to.
/// </summary>
internal sealed partial class WordBinder(string task, IReadOnlyList<ParameterInfo> parameters)
{
    private readonly List<string> _positionals = [];
    private readonly Dictionary<ParameterInfo, List<string>> _options = [];

    /// <summary>The first word if the task is a verb, and a value for each parameter.</summary>
    public (string? Host, object?[] Values) Bind(IReadOnlyList<string> words, bool isVerb)
    {
        Split(words);
        string? host = null;
        if (isVerb)
            host = _positionals.Count > 0 ? Take() : throw new OriginException($"{task} needs HOST.");
        object?[] values = [.. parameters.Select(parameter => IsPositional(parameter) ? BindPositional(parameter) : BindOption(parameter))];
        return _positionals.Count == 0 ? (host, values) : throw new OriginException($"{task} does not take the argument \"{_positionals[0]}\".");
    }

    private static bool IsPositional(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ArgumentAttribute))
        || parameter.IsDefined(typeof(ParamArrayAttribute))
        || (!parameter.IsDefined(typeof(OptionAttribute)) && !parameter.HasDefaultValue);

    private void Split(IReadOnlyList<string> words)
    {
        ParameterInfo? list = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--")
            {
                _positionals.AddRange(words.Skip(i + 1));
                return;
            }

            if (!IsOption(words[i]))
            {
                (list is null ? _positionals : _options[list]).Add(words[i]);
                continue;
            }

            (var option, var name, var value) = FindOption(words[i]);
            list = TypeOf(option) == typeof(string[]) ? option : null;
            var given = _options.TryGetValue(option, out var known) ? known : _options[option] = [];
            if (TypeOf(option) == typeof(bool))
                given.Add((KebabCase(option) == name) == (value is null || Parse(option, value) is true) ? "true" : "false");
            else if (value is not null)
                given.Add(value);
            else if (list is null)
                given.Add(++i < words.Count ? words[i] : throw new OriginException($"--{name} needs a value."));
        }
    }

    // A single dash and a negative number are values.
    private static bool IsOption(string word) => word is ['-', not (>= '0' and <= '9' or '.'), ..];

    private (ParameterInfo Option, string Name, string? Value) FindOption(string word)
    {
        var (name, value) = word.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (word[..at], word[(at + 1)..]) : (word, null);
        name = name.Replace('_', '-');

        // As in the program, whose parser takes the next word for the value.
        value = value?.Length == 0 ? null : value;
        var option = name.StartsWith("--", StringComparison.Ordinal)
            ? parameters.FirstOrDefault(parameter =>
                !IsPositional(parameter)
                && (KebabCase(parameter) == name[2..] || (TypeOf(parameter) == typeof(bool) && $"no-{KebabCase(parameter)}" == name[2..]))
            )
            : null;
        return option is null
            ? throw new OriginException($"{task} has no option {name}. Write a value that starts with a dash after --.")
            : (option, name[2..], value);
    }

    private object? BindPositional(ParameterInfo parameter)
    {
        if (_positionals.Count == 0)
            return parameter.HasDefaultValue
                ? parameter.DefaultValue
                : throw new OriginException($"{task} needs {parameter.Name!.ToUpperInvariant()}.");
        if (TypeOf(parameter) != typeof(string[]))
            return Parse(parameter, Take());
        string[] rest = [.. _positionals];
        _positionals.Clear();
        return Convert(parameter, rest);
    }

    private object? BindOption(ParameterInfo parameter)
    {
        if (!_options.TryGetValue(parameter, out var given))
            return parameter.HasDefaultValue
                ? parameter.DefaultValue
                : throw new OriginException($"{task} needs the option --{KebabCase(parameter)}.");
        if (TypeOf(parameter) == typeof(string[]))
            return Convert(parameter, [.. given]);
        return given is [var one]
            ? Parse(parameter, one)
            : throw new OriginException($"--{KebabCase(parameter)} is given {given.Count} times. Give it once.");
    }

    private string Take()
    {
        var word = _positionals[0];
        _positionals.RemoveAt(0);
        return word;
    }

    private object Parse(ParameterInfo parameter, string word)
    {
        var type = TypeOf(parameter);
        if (type == typeof(int))
            return int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : throw Refuse("a whole number");
        if (type == typeof(double))
            return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Refuse("a number");
        if (type == typeof(bool))
            return bool.TryParse(word, out var yes) ? yes : throw Refuse("true or false");
        return parameter.ParameterType == typeof(Text) ? (Text)word : (object)word;

        OriginException Refuse(string kind) => new($"{task}: {parameter.Name} must be {kind}, not \"{word}\".");
    }

    private static Type TypeOf(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type == typeof(Text) ? typeof(string)
            : type == typeof(Values) ? typeof(string[])
            : type;
    }

    private static object Convert(ParameterInfo parameter, string[] words) =>
        parameter.ParameterType == typeof(Values) ? Values.Create(words) : words;

    private static string KebabCase(ParameterInfo parameter) => Capital().Replace(parameter.Name!, "-$1").Replace('_', '-').ToLowerInvariant();

    [GeneratedRegex("(?<!^)((?<![A-Z])[A-Z]|[A-Z](?=[a-z]))")]
    private static partial Regex Capital();
}
