using System.Globalization;

namespace OriginScript.Host.Platform;

/// <summary>Parses the values of a plugin's options.</summary>
internal static class OptionValue
{
    /// <summary>The value as an object of the property's type; null if the text is empty.</summary>
    /// <param name="option">The option.</param>
    /// <param name="text">The value as written.</param>
    /// <param name="source">Where it is written: <c>--endpoint-url</c>, <c>AWS_ENDPOINT_URL</c>, a file.</param>
    /// <exception cref="UsageException">It is not a value of that kind.</exception>
    public static object? Parse(PluginOption option, string text, string source) =>
        text.Length == 0
            ? null
            : option.Kind switch
            {
                OptionKind.Bool => bool.TryParse(text, out var yes) ? yes : throw CreateError(option, text, source, "true or false", "true"),
                OptionKind.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw CreateError(option, text, source, "a whole number", "5"),
                OptionKind.Url => ParseUrl(text) ?? throw CreateError(option, text, source, "a valid URL", "http://127.0.0.1:4566"),
                OptionKind.Duration => ParseDuration(text) ?? throw CreateError(option, text, source, "a duration", "30s, 5m or 2h"),
                OptionKind.Secret => MaskedSecret.Create(text),
                _ => text,
            };

    private static Uri? ParseUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private static TimeSpan? ParseDuration(string text)
    {
        var unit = text.TrimStart([.. "0123456789"]);
        if (!int.TryParse(text[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        return unit switch
        {
            "ms" => TimeSpan.FromMilliseconds(count),
            "s" => TimeSpan.FromSeconds(count),
            "m" => TimeSpan.FromMinutes(count),
            "h" => TimeSpan.FromHours(count),
            "d" => TimeSpan.FromDays(count),
            _ => null,
        };
    }

    private static UsageException CreateError(PluginOption option, string text, string source, string kind, string example) =>
        source == $"--{option.Name}"
            ? new($"{source} \"{text}\" is not {kind}. Write for example {source} {example}.")
            : new($"The option {option.Name} is \"{text}\" ({source}), which is not {kind}. Write for example {example}.");
}
