using System.Buffers;
using System.Globalization;
using System.Text;

namespace OriginScript.Route53;

/// <summary>A full domain name in canonical form: lower case, without unnecessary escapes.</summary>
internal sealed record DnsName
{
    private const int MaxLength = 253;
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly string _text;

    /// <summary>The order in which Route 53 lists the names of a zone: labels from right to left, each with its dot, as ASCII.</summary>
    public static IComparer<DnsName> Route53Order { get; } =
        Comparer<DnsName>.Create((one, other) => string.CompareOrdinal(one.ReversedLabels, other.ReversedLabels));

    private DnsName(string text) => _text = text;

    /// <summary>In Route 53's form: escaped, with a final dot.</summary>
    public string Escaped => OctalEscapes.Encode(_text) + ".";

    private string ReversedLabels => string.Join('.', OctalEscapes.Encode(_text).Split('.').Reverse()) + ".";

    /// <summary>How many labels it has.</summary>
    public int LabelCount => _text.Count(c => c == '.') + 1;

    /// <summary>Converts a name from Route 53, without validation.</summary>
    public static DnsName FromRoute53(string name) => new(OctalEscapes.Decode(TrimFinalDot(name)));

    /// <summary>Parses a name from user input, with or without a final dot.</summary>
    /// <exception cref="RecipeException">It is not a valid domain name.</exception>
    public static DnsName Parse(string name)
    {
        var text = OctalEscapes.Decode(TrimFinalDot(name));
        if (text.Length == 0)
            throw new RecipeException("The DNS name is empty: use a full name such as broker.example.org.");
        if (!Ascii.IsValid(name))
            throw new RecipeException($"The DNS name {name} has characters other than a-z, 0-9, hyphen and underscore: {SuggestAscii(name)}.");
        foreach (var label in text.AsSpan().Split('.'))
        {
            if (FindProblem(text.AsSpan(label), isFirst: label.Start.Value == 0) is { } problem)
                throw new RecipeException($"\"{text[label]}\" in the DNS name {name} {problem}.");
        }

        return CreateChecked(text);
    }

    /// <summary>Parses a name within a zone from user input: <c>@</c>, the host's part, or the full name.</summary>
    /// <exception cref="RecipeException">It is not a valid domain name, or is a full name outside the zone.</exception>
    public static DnsName Parse(string name, DnsName zone)
    {
        if (name == "@")
            return zone;
        var written = Parse(name);
        if (written.IsIn(zone))
            return written;
        return name.EndsWith('.')
            ? throw new RecipeException($"{name} is not in the zone {zone}: use a name that ends in {zone}, or the host's part without a final dot.")
            : CreateChecked($"{written}.{zone}");
    }

    /// <summary>
    /// The shortest spelling that <see cref="Parse(string, DnsName)"/> reads as this name in that zone: <c>@</c>, the host's part, or the full name.
    /// </summary>
    public string RelativeTo(DnsName zone)
    {
        if (!IsIn(zone))
            return _text;
        if (this == zone)
            return "@";
        var part = _text[..^(zone._text.Length + 1)];
        return Parse(part, zone) == this ? part : _text;
    }

    /// <summary>Whether it is the zone's apex or below it, label by label.</summary>
    public bool IsIn(DnsName zone) =>
        _text.EndsWith(zone._text, StringComparison.Ordinal) && (_text.Length == zone._text.Length || _text[^(zone._text.Length + 1)] == '.');

    /// <summary>The display form, without a final dot.</summary>
    public override string ToString() => _text;

    private static string SuggestAscii(string name)
    {
        try
        {
            return $"write {new IdnMapping().GetAscii(TrimFinalDot(name)).ToLowerInvariant()}";
        }
        catch (ArgumentException)
        {
            return "write its xn-- form";
        }
    }

    private static string TrimFinalDot(string name) => name.EndsWith('.') ? name[..^1] : name;

    private static DnsName CreateChecked(string text) =>
        text.Length <= MaxLength
            ? new(text)
            : throw new RecipeException($"The DNS name {text} has {text.Length} characters: at most {MaxLength} are allowed, shorten it.");

    private static string? FindProblem(ReadOnlySpan<char> label, bool isFirst)
    {
        if (label.Length == 0)
            return "is an empty label: use a single dot between labels";
        if (label.Length > 63)
            return $"has {label.Length} characters: a label has at most 63";
        if (label is "*")
            return isFirst ? null : "is a wildcard, which is only allowed as the first label";
        if (label[0] == '-' || label[^1] == '-')
            return "begins or ends with a hyphen: remove it";
        return label.ContainsAnyExcept(Allowed) ? "has a character other than a-z, 0-9, hyphen and underscore: remove it" : null;
    }
}
