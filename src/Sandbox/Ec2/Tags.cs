using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class Tags
{
    private sealed record Entry(string Id, string Type, string Key, string Value);

    private static readonly Filters<Entry> filters = new(entry => entry.Id)
    {
        ["key"] = (entry, _) => [entry.Key],
        ["value"] = (entry, _) => [entry.Value],
        ["resource-id"] = (entry, _) => [entry.Id],
        ["resource-type"] = (entry, _) => [entry.Type],
    };

    public static Ec2Action[] Actions { get; } =
    [
        Ec2Action.Writing("CreateTags", Create),
        Ec2Action.Writing("DeleteTags", Delete),
        Ec2Action.Reading("DescribeTags", Describe),
    ];

    private static XElement?[] Create(Query query, Draft draft)
    {
        var tags = TagSpecification.Read(query);
        if (tags.Count == 0)
        {
            throw Refusal.Missing("Tag.1.Key");
        }

        foreach (var id in Resources(query, draft))
        {
            draft.Tag(id, tags);
        }

        return Ec2Action.Done();
    }

    /// <summary>A key alone goes whatever its value; a key with a value goes only with that value; no key at all means all tags.</summary>
    private static XElement?[] Delete(Query query, Draft draft)
    {
        var unwanted = query.Each("Tag").Select(tag => (Key: tag.Required("Key"), Value: tag["Value"])).ToList();
        foreach (var id in Resources(query, draft))
        {
            var tags = draft.TagsOf(id);
            draft.SetTags(id, tags.RemoveRange(tags.Where(tag => unwanted.Count == 0
                || unwanted.Any(one => one.Key == tag.Key && (one.Value ?? tag.Value) == tag.Value)).Select(tag => tag.Key)));
        }

        return Ec2Action.Done();
    }

    private static XElement?[] Describe(Query query, Draft draft)
    {
        var entries = draft.World.Tags.SelectMany(tags => tags.Value.Select(tag =>
            new Entry(tags.Key, Kind.Of(tags.Key)?.Type ?? "unknown", tag.Key, tag.Value)));
        var page = Page.Of(query, filters.Apply(query, draft, entries), entry => $"{entry.Id} {entry.Key}");
        return
        [
            Xml.Items("tagSet", page.Items.Select(entry => (XElement?[])
            [
                new("resourceId", entry.Id),
                new("resourceType", entry.Type),
                new("key", entry.Key),
                new("value", entry.Value),
            ])),
            Xml.Optional("nextToken", page.NextToken),
        ];
    }

    private static IReadOnlyList<string> Resources(Query query, Draft draft)
    {
        var ids = query.List("ResourceId");
        if (ids.Count == 0)
        {
            throw Refusal.Missing("ResourceId.1");
        }

        foreach (var id in ids)
        {
            _ = Found(id, draft);
        }

        return ids;
    }

    private static object Found(string id, Draft draft) => Kind.Of(id)?.Type switch
    {
        "instance" => draft.Instance(id),
        "image" => draft.Image(id),
        "elastic-ip" => draft.Address(id),
        "security-group" => draft.Group(id),
        "volume" => draft.Volume(id),
        "vpc" => draft.Vpc(id),
        "subnet" => draft.Subnet(id),
        _ => throw new Refusal("InvalidID", $"The ID '{id}' is not valid"),
    };
}
