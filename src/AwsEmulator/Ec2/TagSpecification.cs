using System.Collections.Immutable;
using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;
using OriginScript.AwsRules;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>Parses, validates, stores and serializes the tags of a call.</summary>
internal static class TagSpecification
{
    private const int MaxTags = 50;

    /// <summary>The tags that a create call specifies for one resource type.</summary>
    public static IReadOnlyDictionary<string, string> ParseTagsFor(this QueryParameters query, string type, params ReadOnlySpan<string> alsoAllowed)
    {
        var tags = new Dictionary<string, string>();
        foreach (var specification in query.Each("TagSpecification"))
        {
            var resource = specification.Required("ResourceType");
            var wanted = ParseTags(specification);
            if (resource == type)
            {
                foreach (var (key, value) in wanted)
                {
                    tags[key] = value;
                }
            }
            else if (!alsoAllowed.Contains(resource))
            {
                throw ApiException.InvalidParameter($"'{resource}' is not a valid taggable resource type for this operation.");
            }
        }

        return tags;
    }

    public static IReadOnlyList<KeyValuePair<string, string>> ParseTags(QueryParameters query) =>
        [
            .. query
                .Each("Tag")
                .Select(tag =>
                    KeyValuePair.Create(ParameterRule.TagKey.Validate(tag.Required("Key")), ParameterRule.TagValue.Validate(tag["Value"] ?? ""))
                ),
        ];

    public static void AddTags(this Transaction transaction, string id, IEnumerable<KeyValuePair<string, string>> tags)
    {
        var all = transaction.TagsOf(id).SetItems(tags);
        if (all.Count > MaxTags)
            throw new ApiException("TagLimitExceeded", $"The maximum number of Tags for a resource has been reached: {MaxTags}.");

        transaction.SetTags(id, all);
    }

    public static void SetTags(this Transaction transaction, string id, ImmutableSortedDictionary<string, string> tags) =>
        transaction.World = transaction.World with
        {
            Tags = tags.IsEmpty ? transaction.World.Tags.Remove(id) : transaction.World.Tags.SetItem(id, tags),
        };

    public static XElement? TagSetXml(this Transaction transaction, string id) =>
        transaction.TagsOf(id) is { IsEmpty: false } tags
            ? AwsXml.Items("tagSet", tags.Select(tag => (XElement?[])[new("key", tag.Key), new("value", tag.Value)]))
            : null;
}
