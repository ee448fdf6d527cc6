using System.Globalization;
using OriginScript.AwsEmulator.Ec2;
using OriginScript.AwsEmulator.Route53;

namespace OriginScript.AwsEmulator.Server;

/// <summary>The faults to inject, such as <c>throttle:3,error:4,lost:5,hidden:2s</c>.</summary>
public sealed class Faults
{
    private const string Example = "For example: throttle:3,error:4,lost:AllocateAddress,hidden:2s.";

    private readonly string _text;

    private Faults(string text, IReadOnlyList<FaultTrigger> triggers, TimeSpan hidden) =>
        (_text, Triggers, VisibilityDelay) = (text, triggers, hidden);

    /// <summary>No faults.</summary>
    public static Faults None { get; } = new("", [], TimeSpan.Zero);

    internal IReadOnlyList<FaultTrigger> Triggers { get; }

    internal TimeSpan VisibilityDelay { get; }

    /// <summary>Whether calls above AWS's default request rates are refused.</summary>
    internal bool HasRequestRates { get; private init; }

    /// <summary>The Name tags of machines that never boot.</summary>
    internal IReadOnlyList<string> Unbootable { get; private init; } = [];

    /// <summary>
    /// Parses a comma-separated list of <c>throttle:N</c> and <c>error:N</c> (every Nth call, but not two calls of one action in a row), <c>lost:N</c>
    /// (every Nth write call is executed without a response), <c>hidden:2s</c> or <c>hidden:500ms</c> (new resources are not visible for a while),
    /// <c>rates</c> (calls above AWS's default request rates are refused) and <c>unbootable:NAME</c> (the machine of the instance with that Name tag never
    /// boots). An action's name instead of N means its first call. Empty: no faults.
    /// </summary>
    /// <exception cref="FormatException">The text is not valid; the message names the invalid part.</exception>
    public static Faults Parse(string text)
    {
        var triggers = new List<FaultTrigger>();
        var unbootable = new List<string>();
        var hidden = TimeSpan.Zero;
        var rates = false;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split(':', 2) is [var left, var right] ? (left, right) : (part, "");
            switch (name)
            {
                case "throttle":
                    triggers.Add(ParseTrigger(InjectedFault.Throttled, part, value));
                    break;
                case "error":
                    triggers.Add(ParseTrigger(InjectedFault.InternalError, part, value));
                    break;
                case "lost":
                    triggers.Add(ParseTrigger(InjectedFault.ResponseLost, part, value));
                    break;
                case "hidden":
                    hidden = ParseDuration(part, value);
                    break;
                case "rates" when value.Length == 0:
                    rates = true;
                    break;
                case "rates":
                    throw new FormatException($"The fault '{part}' takes no value: write rates.");
                case "unbootable" when value.Length > 0:
                    unbootable.Add(value);
                    break;
                case "unbootable":
                    throw new FormatException($"The fault '{part}' needs an instance's name after the colon. For example: unbootable:broker.");
                default:
                    throw new FormatException($"Unknown fault '{name}': use throttle, error, lost, hidden, rates or unbootable. {Example}");
            }
        }

        return new(text, triggers, hidden) { Unbootable = unbootable, HasRequestRates = rates };
    }

    /// <summary>The text that it was parsed from.</summary>
    public override string ToString() => _text;

    private static FaultTrigger ParseTrigger(InjectedFault fault, string part, string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0)
            return new(fault, every);

        return Ec2Api.Actions.ContainsKey(value) || Route53Api.Routes.Any(route => route.Action == value)
            ? new(fault, 0, value)
            : throw new FormatException($"The fault '{part}' needs a number above 0 or the name of an action after the colon. {Example}");
    }

    private static TimeSpan ParseDuration(string part, string value)
    {
        var (digits, unit) =
            value.EndsWith("ms", StringComparison.Ordinal) ? (value[..^2], 1)
            : value.EndsWith('s') ? (value[..^1], 1000)
            : ("", 0);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromMilliseconds(number * unit)
            : throw new FormatException($"The fault '{part}' needs a duration such as 2s or 500ms after the colon. {Example}");
    }
}
