using System.IO.Enumeration;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>The filters of one list: each name with the values that a resource has for it.</summary>
internal sealed class Filters<T>(Func<T, string> id)
{
    private const string Tag = "tag:";

    private readonly Dictionary<string, Func<T, Transaction, IEnumerable<string?>>> _values = [];

    public Func<T, Transaction, IEnumerable<string?>> this[string name]
    {
        set => _values[name] = value;
    }

    /// <summary>Returns what matches every filter of the call; <c>*</c> and <c>?</c> are wildcards.</summary>
    public IEnumerable<T> Apply(QueryParameters query, Transaction transaction, IEnumerable<T> things)
    {
        foreach (var filter in query.Each("Filter"))
        {
            var values = Values(filter.Required("Name"));
            var patterns = filter.List("Value");
            things =
            [
                .. things.Where(thing =>
                    values(thing, transaction).Any(value => value is not null && patterns.Any(pattern => Matches(pattern, value)))
                ),
            ];
        }

        return things;
    }

    private Func<T, Transaction, IEnumerable<string?>> Values(string name) =>
        name switch
        {
            "tag-key" => (thing, transaction) => transaction.TagsOf(id(thing)).Keys,
            _ when name.StartsWith(Tag, StringComparison.Ordinal) => (thing, transaction) =>
                [transaction.TagsOf(id(thing)).GetValueOrDefault(name[Tag.Length..])],
            _ => _values.GetValueOrDefault(name) ?? throw ApiException.InvalidParameter($"The filter '{name}' is invalid"),
        };

    private static bool Matches(string pattern, string value) => FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase: false);
}
