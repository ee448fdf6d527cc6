namespace OriginScript.Puppet;

/// <summary>puppet.conf and environment.conf: settings in sections. Only explicit settings, not Puppet's defaults.</summary>
internal static class PuppetConf
{
    public const string TopSection = "main";

    /// <summary>The value of a setting in a section; null if it is not set there. Lines before the first section belong to main.</summary>
    public static string? GetValue(string text, string name, string section = TopSection)
    {
        string? found = null;
        var current = TopSection;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line is ['[', .. var title, ']'])
                current = title.Trim();
            else if (current == section && ParseSetting(line) is var (key, value) && key == name)
                found = value;
        }

        return found;
    }

    /// <summary>The text with those settings, one line each in place of the previous ones or at the end; an empty value removes the setting.</summary>
    public static string SetValues(string text, params IReadOnlyList<(string Name, string Value)> settings)
    {
        List<string> lines = [.. text.TrimEnd('\n').Split('\n')];
        if (lines is [""])
            lines.Clear();
        foreach (var (name, value) in settings)
        {
            var at = lines.FindIndex(line => ParseSetting(line)?.Name == name);
            lines.RemoveAll(line => ParseSetting(line)?.Name == name);
            if (value.Length > 0)
                lines.Insert(at < 0 ? lines.Count : at, $"{name} = {value}");
        }

        return lines.Count == 0 ? "" : string.Join('\n', lines) + "\n";
    }

    private static (string Name, string Value)? ParseSetting(string line) =>
        line.Split('=', 2) is [var name, var value] && !name.TrimStart().StartsWith('#') ? (name.Trim(), value.Trim()) : null;
}
