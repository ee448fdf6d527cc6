using OriginScript.Host.Platform;

namespace OriginScript.Host.Plugins;

/// <summary>Writes and reads the options of a plugin as cache records.</summary>
internal static class OptionSerializer
{
    public const string Kind = "option";

    private const char ItemSeparator = '\u001f';

    public static string Write(PluginOption option) =>
        TabSeparatedLine.Join(
            Kind,
            option.Name,
            option.Kind.ToString(),
            option.Type,
            option.Property,
            option.Help,
            option.Default ?? "",
            string.Join(ItemSeparator, option.EnvironmentVariables),
            string.Join(ItemSeparator, option.ConfigurationKeys),
            option.IdentifiesPlace ? "place" : "",
            option.IsConfigurationOnly ? "configuration" : "",
            option.Group ?? ""
        );

    public static PluginOption Read(string plugin, string[] record) =>
        new(plugin, record[3], record[4], record[1], Enum.Parse<OptionKind>(record[2]))
        {
            Help = record[5],
            Default = NullIfEmpty(record[6]),
            EnvironmentVariables = record[7].Split(ItemSeparator, StringSplitOptions.RemoveEmptyEntries),
            ConfigurationKeys = record[8].Split(ItemSeparator, StringSplitOptions.RemoveEmptyEntries),
            IdentifiesPlace = record[9].Length > 0,
            IsConfigurationOnly = record[10].Length > 0,
            Group = NullIfEmpty(record[11]),
        };

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
