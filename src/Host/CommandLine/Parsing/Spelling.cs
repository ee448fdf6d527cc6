using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Naming;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>Brings the words into the one spelling that the parser knows, and refuses an option that is none: a parser would take it for an argument.</summary>
/// <param name="what">What is called, as errors name it.</param>
/// <param name="options">The options it has.</param>
internal sealed class Spelling(string what, IReadOnlyList<Parameter> options)
{
    public IReadOnlyList<string> Of(IReadOnlyList<string> words)
    {
        var spelled = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--")
                return [.. spelled, .. words.Skip(i)];
            spelled.Add(Option.Starts(words[i]) ? Of(words[i]) : words[i]);
        }

        return spelled;
    }

    private string Of(string word)
    {
        var (name, value) = Option.Split(word);
        if (Option.Find(options, name) is not { } option)
            throw new UsageException(Unknown(name));
        if (option.Type != ParameterType.Bool || value is null)
            return value is null ? name : $"{name}={value}";
        return (value, name.StartsWith("--no-", StringComparison.Ordinal) && option.Name != name[2..]) switch
        {
            ("true", false) or ("false", true) => $"--{option.Name}",
            ("false", false) or ("true", true) => $"--no-{option.Name}",
            _ => throw new UsageException($"{name} takes no value. Write --{option.Name} or --no-{option.Name}."),
        };
    }

    private string Unknown(string name) => Suggestions.For(name, options.Select(option => $"--{option.Name}")) is [var nearest, ..]
        ? $"{what} has no option {name}. Did you mean {nearest}?"
        : $"{what} has no option {name}. \"origin help {what}\" shows those it has; a value that starts with a dash goes behind --.";
}
