using System.Globalization;
using OriginScript.Sandbox.Ec2;
using OriginScript.Sandbox.Route53;

namespace OriginScript.Sandbox;

/// <summary>What goes wrong on purpose, such as <c>throttle:3,error:4,lost:5,hidden:2s</c>.</summary>
public sealed class Faults
{
    private const string Example = "Write for example throttle:3,error:4,lost:AllocateAddress,hidden:2s.";

    private readonly string _text;

    private Faults(string text, IReadOnlyList<Trigger> triggers, TimeSpan hidden) => (_text, Triggers, Hidden) = (text, triggers, hidden);

    /// <summary>Nothing goes wrong.</summary>
    public static Faults None { get; } = new("", [], TimeSpan.Zero);

    internal IReadOnlyList<Trigger> Triggers { get; }

    internal TimeSpan Hidden { get; }

    /// <summary>The Name tags of machines that never come up.</summary>
    internal IReadOnlyList<string> Unbootable { get; private init; } = [];

    /// <summary>
    /// Reads a comma-separated list of <c>throttle:N</c> and <c>error:N</c> (every Nth call), <c>lost:N</c> (every Nth writing call has its effect
    /// and no answer), <c>hidden:2s</c> or <c>hidden:500ms</c> (new things are not found for a while) and <c>unbootable:NAME</c> (the machine of the
    /// instance with that Name tag never comes up). An action's name in the place of N means its first call. Empty is none.
    /// </summary>
    /// <exception cref="FormatException">The text is not of that form; the message is one sentence that names the part.</exception>
    public static Faults Parse(string text)
    {
        var triggers = new List<Trigger>();
        var unbootable = new List<string>();
        var hidden = TimeSpan.Zero;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split(':', 2) is [var left, var right] ? (left, right) : (part, "");
            switch (name)
            {
                case "throttle": triggers.Add(When(Fate.Throttled, part, value)); break;
                case "error": triggers.Add(When(Fate.Broken, part, value)); break;
                case "lost": triggers.Add(When(Fate.Lost, part, value)); break;
                case "hidden": hidden = Duration(part, value); break;
                case "unbootable" when value.Length > 0: unbootable.Add(value); break;
                case "unbootable": throw new FormatException($"The fault '{part}' needs an instance's name after the colon. Write for example unbootable:broker.");
                default: throw new FormatException($"There is no fault '{name}', only throttle, error, lost, hidden and unbootable. {Example}");
            }
        }

        return new(text, triggers, hidden) { Unbootable = unbootable };
    }

    /// <summary>The text it was read from.</summary>
    public override string ToString() => _text;

    private static Trigger When(Fate fate, string part, string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0)
        {
            return new(fate, every);
        }

        return Ec2Api.Actions.ContainsKey(value) || Route53Api.Routes.Any(route => route.Action == value)
            ? new(fate, 0, value)
            : throw new FormatException($"The fault '{part}' needs a number above 0 or the name of an action after the colon. {Example}");
    }

    private static TimeSpan Duration(string part, string value)
    {
        var (digits, unit) = value.EndsWith("ms", StringComparison.Ordinal) ? (value[..^2], 1) : value.EndsWith('s') ? (value[..^1], 1000) : ("", 0);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromMilliseconds(number * unit)
            : throw new FormatException($"The fault '{part}' needs a duration such as 2s or 500ms after the colon. {Example}");
    }
}
