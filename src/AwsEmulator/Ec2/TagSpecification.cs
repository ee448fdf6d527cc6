using System.Collections.Immutable;
using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

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
        [.. query.Each("Tag").Select(tag => KeyValuePair.Create(ValidateKey(tag.Required("Key")), ValidateValue(tag["Value"] ?? "")))];

    public static void AddTags(this Transaction draft, string id, IEnumerable<KeyValuePair<string, string>> tags)
    {
        var all = draft.TagsOf(id).SetItems(tags);
        if (all.Count > MaxTags)
            throw new ApiException("TagLimitExceeded", $"The maximum number of Tags for a resource has been reached: {MaxTags}.");

        draft.SetTags(id, all);
    }

    public static void SetTags(this Transaction draft, string id, ImmutableSortedDictionary<string, string> tags) =>
        draft.World = draft.World with { Tags = tags.IsEmpty ? draft.World.Tags.Remove(id) : draft.World.Tags.SetItem(id, tags) };

    public static XElement? TagSetXml(this Transaction draft, string id) =>
        draft.TagsOf(id) is { IsEmpty: false } tags
            ? AwsXml.Items("tagSet", tags.Select(tag => (XElement?[])[new("key", tag.Key), new("value", tag.Value)]))
            : null;

    private static string ValidateKey(string key) =>
        key switch
        {
            { Length: > 127 } => throw ApiException.InvalidParameter("Tag key exceeds the maximum length of 127 characters"),
            _ when key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) => throw ApiException.InvalidParameter(
                "Tag keys starting with 'aws:' are reserved for internal use"
            ),
            _ => key,
        };

    private static string ValidateValue(string value) =>
        value.Length <= 256 ? value : throw ApiException.InvalidParameter("Tag value exceeds the maximum length of 256 characters");
}
