using System.Globalization;
using System.Text.RegularExpressions;

namespace OriginScript.Host.Plugins;

/// <summary>A version of a plugin, ordered as by NuGet: numbers first, then a pre-release before its release (semver.org, section 11).</summary>
internal sealed partial class PluginVersion : IComparable<PluginVersion>
{
    private const int NumberCount = 4;

    private readonly string _text;
    private readonly int[] _numbers;
    private readonly string[] _labels;

    private PluginVersion(string text, int[] numbers, string[] labels) => (_text, _numbers, _labels) = (text, numbers, labels);

    /// <summary>Reads <c>0.1</c>, <c>1.2.3</c> or <c>1.2.3-beta.1+abc</c>; null: it is not a version.</summary>
    public static PluginVersion? TryParse(string text)
    {
        var found = Notation().Match(text);
        if (!found.Success)
            return null;
        var numbers = new int[NumberCount];
        foreach (var (at, part) in found.Groups[1].Value.Split('.').Index())
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[at]))
                return null;
        }

        return new(text.Split('+')[0], numbers, found.Groups[2].Success ? found.Groups[2].Value.Split('.') : []);
    }

    /// <summary>The range from this version to before the next one that may break it: <c>[0.1,0.2)</c>, <c>[1.2,2.0)</c>.</summary>
    public string CompatibleRange =>
        _numbers[0] == 0
            ? string.Create(CultureInfo.InvariantCulture, $"[0.{_numbers[1]},0.{_numbers[1] + 1})")
            : string.Create(CultureInfo.InvariantCulture, $"[{_numbers[0]}.{_numbers[1]},{_numbers[0] + 1}.0)");

    public int CompareTo(PluginVersion? other)
    {
        if (other is null)
            return 1;
        for (var at = 0; at < NumberCount; at++)
        {
            if (_numbers[at] != other._numbers[at])
                return _numbers[at].CompareTo(other._numbers[at]);
        }

        if (_labels.Length == 0 || other._labels.Length == 0)
            return other._labels.Length.CompareTo(_labels.Length);
        foreach (var (one, two) in _labels.Zip(other._labels))
        {
            if (CompareLabels(one, two) is not 0 and var order)
                return order;
        }

        return _labels.Length.CompareTo(other._labels.Length);
    }

    /// <summary>Whether it differs from a release only in that it comes before it.</summary>
    public bool IsPreReleaseOf(PluginVersion release) =>
        _labels.Length > 0 && release._labels.Length == 0 && _numbers.AsSpan().SequenceEqual(release._numbers);

    public override string ToString() => _text;

    private static int CompareLabels(string one, string two) =>
        (
            int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var first),
            int.TryParse(two, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
        ) switch
        {
            (true, true) => first.CompareTo(second),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.Compare(one, two, StringComparison.OrdinalIgnoreCase),
        };

    [GeneratedRegex(@"^(\d+(?:\.\d+){0,3})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$")]
    private static partial Regex Notation();
}
