namespace OriginScript.Puppet;

/// <summary>The name and the section of a setting in puppet.conf, and its value, as the file stores them.</summary>
internal static class SettingName
{
    private static readonly string[] Sections = ["main", "server", "agent", "user"];

    /// <summary>The name, which has only one spelling.</summary>
    /// <exception cref="RecipeException">Puppet has no setting with a name like that.</exception>
    public static string Parse(string name)
    {
        if (name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            return name;
        var better = name.ToLowerInvariant().Replace('-', '_');
        throw new RecipeException(
            $"\"{name}\" is not a valid setting of Puppet. Write {(better != name && better.All(c => char.IsAsciiLetterLower(c) || c == '_') && better.Length > 0 ? better : "a name such as environment")}."
        );
    }

    /// <summary>The section, which has only one spelling.</summary>
    /// <exception cref="RecipeException">puppet.conf has no such section.</exception>
    public static string ParseSection(string section) =>
        Sections.Contains(section)
            ? section
            : throw new RecipeException(
                $"\"{section}\" is not a section of puppet.conf. Write {string.Join(", ", Sections[..^1])} or {Sections[^1]}."
            );

    /// <summary>The value without blanks at its ends, which the file does not keep; a name of a machine in its canonical form.</summary>
    /// <exception cref="RecipeException">It is empty, or the file cannot hold it.</exception>
    public static Text ParseValue(string name, Text value)
    {
        if (value.Outputs.Any())
            return value;
        var text = value.DisplayText.Trim();
        if (text.Length == 0)
            throw new RecipeException($"The setting {name} of Puppet cannot be empty. Write a value, or leave the setting out.");
        if (text.Any(c => char.IsControl(c) && c != '\t'))
            throw new RecipeException(
                $"The setting {name} of Puppet cannot contain a line break or another control character. Write it on one line."
            );
        return name is "server" or "certname" or "ca_server" ? text.ToLowerInvariant() : text;
    }
}
