using OriginScript.Compiler;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>Normalizes options to the form that the parser accepts and rejects unknown options, which the parser would treat as arguments.</summary>
/// <param name="what">The name of the call in error messages.</param>
/// <param name="options">Its options.</param>
internal sealed class OptionNormalizer(string what, IReadOnlyList<Parameter> options)
{
    public IReadOnlyList<string> Normalize(IReadOnlyList<string> words)
    {
        var spelled = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--")
                return [.. spelled, .. words.Skip(i)];
            spelled.Add(OptionSyntax.IsOption(words[i]) ? Normalize(words[i]) : words[i]);
        }

        return spelled;
    }

    private string Normalize(string word)
    {
        var (name, value) = OptionSyntax.Split(word);
        if (OptionSyntax.FindParameter(options, name) is not { } option)
            throw new UsageException(DescribeUnknown(name));
        if (option.Type != ParameterType.Bool || value is null)
            return value is null ? name : $"{name}={value}";
        return (value, name.StartsWith("--no-", StringComparison.Ordinal) && option.Name != name[2..]) switch
        {
            ("true", false) or ("false", true) => $"--{option.Name}",
            ("false", false) or ("true", true) => $"--no-{option.Name}",
            _ => throw new UsageException($"{name} takes no value. Write --{option.Name} or --no-{option.Name}."),
        };
    }

    private string DescribeUnknown(string name) =>
        NearestName.Find(name, options.Select(option => $"--{option.Name}")) is { } nearest
            ? $"{what} has no option {name}. Did you mean {nearest}?"
            : $"{what} has no option {name}. \"origin help {what}\" lists its options; write a value that starts with a dash after --.";
}
