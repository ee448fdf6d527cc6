using System.Buffers;

namespace OriginScript.Route53;

/// <summary>A full domain name: in lower case, without escapes that are not needed. Equal names are equal however they were written.</summary>
internal sealed record DnsName
{
    private const int Longest = 253;
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly string _text;

    private DnsName(string text) => _text = text;

    /// <summary>As Route 53 writes it: escaped, with a final dot.</summary>
    public string Escaped => OctalEscapes.Encode(_text) + ".";

    /// <summary>How many labels it has.</summary>
    public int Depth => _text.Count(c => c == '.') + 1;

    /// <summary>A name that Route 53 answered; whatever is in a zone is taken as it is.</summary>
    public static DnsName Answered(string name) => new(OctalEscapes.Decode(Bare(name)));

    /// <summary>A name that a person wrote, with or without a final dot.</summary>
    /// <exception cref="RecipeException">It is no domain name.</exception>
    public static DnsName Written(string name)
    {
        var text = OctalEscapes.Decode(Bare(name));
        if (text.Length == 0)
            throw new RecipeException("A DNS name is empty: write a full name such as broker.example.org.");
        foreach (var label in text.AsSpan().Split('.'))
        {
            if (Problem(text.AsSpan(label), isFirst: label.Start.Value == 0) is { } problem)
                throw new RecipeException($"\"{text[label]}\" in the DNS name {name} {problem}.");
        }

        return NotTooLong(text);
    }

    /// <summary>A name that a person wrote for a zone: <c>@</c> or the host's part, or the full name.</summary>
    /// <exception cref="RecipeException">It is no domain name, or is a full name outside the zone.</exception>
    public static DnsName Written(string name, DnsName zone)
    {
        if (name == "@")
            return zone;
        var written = Written(name);
        if (written.IsIn(zone))
            return written;
        return name.EndsWith('.')
            ? throw new RecipeException($"{name} is not in the zone {zone}: write a name that ends in {zone}, or the host's part without a final dot.")
            : NotTooLong($"{written}.{zone}");
    }

    /// <summary>Whether it is the zone's apex or below it, label by label.</summary>
    public bool IsIn(DnsName zone) =>
        _text.EndsWith(zone._text, StringComparison.Ordinal) && (_text.Length == zone._text.Length || _text[^(zone._text.Length + 1)] == '.');

    /// <summary>As a person reads it, without a final dot.</summary>
    public override string ToString() => _text;

    private static string Bare(string name) => name.EndsWith('.') ? name[..^1] : name;

    private static DnsName NotTooLong(string text) => text.Length <= Longest
        ? new(text)
        : throw new RecipeException($"The DNS name {text} has {text.Length} characters: {Longest} are the most, shorten it.");

    private static string? Problem(ReadOnlySpan<char> label, bool isFirst)
    {
        if (label.Length == 0)
            return "is an empty label: write one dot between labels";
        if (label.Length > 63)
            return $"has {label.Length} characters: a label has 63 at most";
        if (label is "*")
            return isFirst ? null : "stands for any label and can only come first";
        if (label[0] == '-' || label[^1] == '-')
            return "begins or ends with a hyphen: take it away";
        return label.ContainsAnyExcept(Allowed)
            ? "has a character other than a-z, 0-9, hyphen and underscore: write it without, an international name in its xn-- form"
            : null;
    }
}
