using System.Globalization;
using System.Net;

namespace OriginScript.Remote;

/// <summary>The name of a machine in its canonical form: lower case, without the final dot of DNS.</summary>
public static class HostName
{
    // HOST_NAME_MAX of Linux: hostnamectl refuses a longer one.
    private const int MaxLength = 64;
    private const int MaxLabelLength = 63;

    private static readonly IdnMapping Punycode = new();

    /// <summary>The name in its canonical form.</summary>
    /// <exception cref="RecipeException">A machine cannot have that name.</exception>
    public static string Parse(string name)
    {
        var canonical = Canonicalize(name);
        return FindProblem(canonical) is { } problem ? throw new RecipeException($"\"{name}\" is not a valid host name: {problem}") : canonical;
    }

    /// <summary>Lower case and without a final dot, whether or not a machine can have that name.</summary>
    public static string Canonicalize(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower.Length > 1 && lower.EndsWith('.') ? lower[..^1] : lower;
    }

    /// <summary>Why a machine cannot have that canonical name, and what to write instead; null: it can.</summary>
    public static string? FindProblem(string name)
    {
        var labels = name.Split('.');
        return name switch
        {
            _ when IPAddress.TryParse(name, out _) => "it is an address. Write a name, such as web.example.org.",
            _ when labels[^1] == "localhost" || name == "localhost.localdomain" =>
                "every machine has that name for itself. Write a name of its own, such as web.example.org.",
            _ when !name.All(char.IsAscii) => DescribeNonAscii(name),
            { Length: > MaxLength } => $"it is {name.Length} characters long, and the limit is {MaxLength}. Write a shorter one.",
            _ when Array.Find(labels, label => label.Length > MaxLabelLength) is { } label =>
                $"its part \"{label}\" is {label.Length} characters long, and the limit is {MaxLabelLength}. Write a shorter one.",
            _ when !labels.All(IsLabel) => "its parts consist of a-z, 0-9 and hyphens, not first or last. " + Suggest(labels),
            _ when labels[^1].All(char.IsAsciiDigit) => "its last part is a number, as in an address. Write a name, such as web.example.org.",
            _ => null,
        };
    }

    private static bool IsLabel(string label) =>
        label.Length > 0 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Suggest(string[] labels)
    {
        var better = string.Join(
            '.',
            labels
                .Select(label => new string([.. label.Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-')]).Trim('-'))
                .Where(label => label.Length > 0)
        );
        return FindProblem(better.Length == 0 ? "web" : better) is null && better.Length > 0
            ? $"Write {better}."
            : "Write a name such as web.example.org.";
    }

    private static string DescribeNonAscii(string name)
    {
        try
        {
            return $"it has characters other than ASCII. Write {Punycode.GetAscii(name)}.";
        }
        catch (ArgumentException)
        {
            return "it has characters other than ASCII. Write a name such as web.example.org.";
        }
    }
}
