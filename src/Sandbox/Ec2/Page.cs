using System.Text;
using OriginScript.Sandbox.Protocol;

namespace OriginScript.Sandbox.Ec2;

/// <summary>A part of a list, and the token of the next part.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);

internal static class Page
{
    private const string Seal = "after:";

    /// <summary>Cuts a list in the order of its ids, so that things coming and going between two pages shift nothing.</summary>
    public static Page<T> Of<T>(Query query, IEnumerable<T> things, Func<T, string> id)
    {
        var after = query["NextToken"] is { } token ? Last(token) : "";
        var size = query.Number("MaxResults");
        if (size is < 5 or > 1000)
        {
            throw Refusal.Invalid($"Value ( {size} ) for parameter maxResults is invalid. Expecting a value between 5 and 1000.");
        }

        var rest = things.OrderBy(id, StringComparer.Ordinal).Where(thing => string.CompareOrdinal(id(thing), after) > 0).ToList();
        return size < rest.Count
            ? new(rest[..size.Value], Convert.ToBase64String(Encoding.UTF8.GetBytes(Seal + id(rest[size.Value - 1]))))
            : new(rest, null);
    }

    private static string Last(string token)
    {
        Span<byte> bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length) && Encoding.UTF8.GetString(bytes[..length]) is var text
            && text.StartsWith(Seal, StringComparison.Ordinal)
            ? text[Seal.Length..]
            : throw Refusal.Invalid("Unable to parse pagination token");
    }
}
