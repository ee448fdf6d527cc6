using System.Collections.Immutable;
using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>The tags of a call: read, checked, put on things, and shown.</summary>
internal static class TagSpecification
{
    private const int Limit = 50;

    /// <summary>The tags that a creating call wants on one type of thing.</summary>
    public static IReadOnlyDictionary<string, string> TagsFor(this Query query, string type, params ReadOnlySpan<string> alsoAllowed)
    {
        var tags = new Dictionary<string, string>();
        foreach (var specification in query.Each("TagSpecification"))
        {
            var resource = specification.Required("ResourceType");
            var wanted = Read(specification);
            if (resource == type)
            {
                foreach (var (key, value) in wanted)
                {
                    tags[key] = value;
                }
            }
            else if (!alsoAllowed.Contains(resource))
            {
                throw Refusal.Invalid($"'{resource}' is not a valid taggable resource type for this operation.");
            }
        }

        return tags;
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Read(Query query) =>
        [.. query.Each("Tag").Select(tag => KeyValuePair.Create(Key(tag.Required("Key")), Value(tag["Value"] ?? "")))];

    public static void Tag(this Draft draft, string id, IEnumerable<KeyValuePair<string, string>> tags)
    {
        var all = draft.TagsOf(id).SetItems(tags);
        if (all.Count > Limit)
        {
            throw new Refusal("TagLimitExceeded", $"The maximum number of Tags for a resource has been reached: {Limit}.");
        }

        draft.SetTags(id, all);
    }

    public static void SetTags(this Draft draft, string id, ImmutableSortedDictionary<string, string> tags) =>
        draft.World = draft.World with { Tags = tags.IsEmpty ? draft.World.Tags.Remove(id) : draft.World.Tags.SetItem(id, tags) };

    public static XElement? TagSet(this Draft draft, string id) =>
        draft.TagsOf(id) is { IsEmpty: false } tags
            ? Xml.Items("tagSet", tags.Select(tag => (XElement?[])[new("key", tag.Key), new("value", tag.Value)]))
            : null;

    private static string Key(string key) => key switch
    {
        { Length: > 127 } => throw Refusal.Invalid("Tag key exceeds the maximum length of 127 characters"),
        _ when key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) =>
            throw Refusal.Invalid("Tag keys starting with 'aws:' are reserved for internal use"),
        _ => key,
    };

    private static string Value(string value) =>
        value.Length <= 256 ? value : throw Refusal.Invalid("Tag value exceeds the maximum length of 256 characters");
}
