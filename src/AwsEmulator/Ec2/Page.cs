using System.Text;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>A part of a list, and the token of the next part.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);

internal static class Page
{
    private const string TokenPrefix = "after:";

    /// <summary>Pages a list in the order of its ids, so that resources created or deleted between two pages do not shift it.</summary>
    public static Page<T> Create<T>(QueryParameters query, IEnumerable<T> things, Func<T, string> id)
    {
        var after = query["NextToken"] is { } token ? ParseToken(token) : "";
        var size = query.Number("MaxResults");
        if (size is < 5 or > 1000)
            throw ApiException.InvalidParameter($"Value ( {size} ) for parameter maxResults is invalid. Expecting a value between 5 and 1000.");

        var rest = things.OrderBy(id, StringComparer.Ordinal).Where(thing => string.CompareOrdinal(id(thing), after) > 0).ToList();
        return size < rest.Count
            ? new(rest[..size.Value], Convert.ToBase64String(Encoding.UTF8.GetBytes(TokenPrefix + id(rest[size.Value - 1]))))
            : new(rest, null);
    }

    private static string ParseToken(string token)
    {
        Span<byte> bytes = new byte[token.Length];
        return
            Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.UTF8.GetString(bytes[..length]) is var text
            && text.StartsWith(TokenPrefix, StringComparison.Ordinal)
            ? text[TokenPrefix.Length..]
            : throw ApiException.InvalidParameter("Unable to parse pagination token");
    }
}
