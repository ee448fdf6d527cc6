namespace OriginScript.Puppet;

/// <summary>puppet.conf and environment.conf: settings in sections. What is set there, apart from what Puppet assumes otherwise.</summary>
internal static class PuppetConf
{
    public const string TopSection = "main";

    /// <summary>The value of a setting in a section; null: it is not set there. What stands above all sections is in main.</summary>
    public static string? Value(string text, string name, string section = TopSection)
    {
        string? found = null;
        var current = TopSection;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line is ['[', .. var title, ']'])
                current = title.Trim();
            else if (current == section && Setting(line) is var (key, value) && key == name)
                found = value;
        }

        return found;
    }

    /// <summary>The text with those settings in it, one line each at the place of the former ones or at the end; an empty value leaves the setting out.</summary>
    public static string With(string text, params IReadOnlyList<(string Name, string Value)> settings)
    {
        List<string> lines = [.. text.TrimEnd('\n').Split('\n')];
        if (lines is [""])
            lines.Clear();
        foreach (var (name, value) in settings)
        {
            var at = lines.FindIndex(line => Setting(line)?.Name == name);
            lines.RemoveAll(line => Setting(line)?.Name == name);
            if (value.Length > 0)
                lines.Insert(at < 0 ? lines.Count : at, $"{name} = {value}");
        }

        return lines.Count == 0 ? "" : string.Join('\n', lines) + "\n";
    }

    private static (string Name, string Value)? Setting(string line) =>
        line.Split('=', 2) is [var name, var value] && !name.TrimStart().StartsWith('#') ? (name.Trim(), value.Trim()) : null;
}
