using System.Collections;
using System.Text;
using System.Text.RegularExpressions;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>A text file in the recipe's folder in which every <c>{{name}}</c> is replaced: <c>new Template("ntp.conf") { ["server"] = ntp.Ip }</c>.</summary>
/// <param name="path">Its path, relative to the recipe's folder.</param>
public sealed partial class Template(string path) : LocalFile(path), IEnumerable<KeyValuePair<string, Text>>
{
    private readonly Dictionary<string, Text> _values = new(StringComparer.Ordinal);

    /// <summary>The value of <c>{{name}}</c>; outputs are filled in when the step runs.</summary>
    public Text this[string name]
    {
        set => _values[name] = value;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Text>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override FileContent ToContent(Recipe recipe)
    {
        var text = Encoding.UTF8.GetString(ReadOrThrow(recipe));
        var names = Placeholder().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();
        if (names.Except(_values.Keys).FirstOrDefault() is { } open)
            throw new RecipeException(
                $"The template {Path} has no value for {{{{{open}}}}}. Write new Template(\"{Path}\") {{ [\"{open}\"] = value }}."
            );
        if (_values.Keys.Except(names).FirstOrDefault() is { } idle)
            throw new RecipeException($"The template {Path} has no placeholder {{{{{idle}}}}}. Remove [\"{idle}\"], or add it to the file.");
        return new(run => Encoding.UTF8.GetBytes(Placeholder().Replace(text, match => run[_values[match.Groups[1].Value]])))
        {
            Outputs = [.. _values.Values.SelectMany(value => value.Outputs).Distinct()],
        };
    }

    [GeneratedRegex(@"\{\{ *([A-Za-z0-9_.-]+) *\}\}")]
    private static partial Regex Placeholder();
}
