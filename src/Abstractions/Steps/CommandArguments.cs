namespace OriginScript;

/// <summary>The optional arguments of a command line text: one that has its default value is left out, as a user would leave it out.</summary>
public static class CommandArguments
{
    /// <summary><c>--name=value</c>; nothing if the value is null or the default.</summary>
    public static Text[] Option(string name, string? value, string? defaultValue = null) =>
        value is null || value == defaultValue ? [] : [$"{name}={value}"];

    /// <summary>The same with a number.</summary>
    public static Text[] Option(string name, int value, int defaultValue) => value == defaultValue ? [] : [$"{name}={value}"];

    /// <summary><c>--name</c> if the switch is on.</summary>
    public static Text[] Switch(string name, bool isOn) => isOn ? [name] : [];

    /// <summary>An argument and the options after it; one that starts with a dash comes last, after <c>--</c>, so that it is not taken for an option.</summary>
    public static Text[] Operand(Text operand, params IReadOnlyList<Text> options) =>
        operand.DisplayText.StartsWith('-') ? [.. options, "--", operand] : [operand, .. options];

    /// <summary><c>--name a b</c>; nothing if there are no values.</summary>
    public static Text[] List(string name, IReadOnlyList<string> values) => values.Count == 0 ? [] : [name, .. values];
}
