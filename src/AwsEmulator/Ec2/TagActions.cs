using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class TagActions
{
    private sealed record TagEntry(string Id, string Type, string Key, string Value);

    private static readonly Filters<TagEntry> Filters = new(entry => entry.Id)
    {
        ["key"] = (entry, _) => [entry.Key],
        ["value"] = (entry, _) => [entry.Value],
        ["resource-id"] = (entry, _) => [entry.Id],
        ["resource-type"] = (entry, _) => [entry.Type],
    };

    public static Ec2Action[] Actions { get; } =
    [Ec2Action.Write("CreateTags", Create), Ec2Action.Write("DeleteTags", Delete), Ec2Action.Read("DescribeTags", Describe)];

    private static XElement?[] Create(QueryParameters query, Transaction transaction)
    {
        var tags = TagSpecification.ParseTags(query);
        if (tags.Count == 0)
            throw ApiException.MissingParameter("Tag.1.Key");

        foreach (var id in ParseResourceIds(query, transaction))
            transaction.AddTags(id, tags);

        return Ec2Action.Success();
    }

    /// <summary>Removes a key whatever its value; a key with a value only if the value matches; without keys, all tags.</summary>
    private static XElement?[] Delete(QueryParameters query, Transaction transaction)
    {
        var unwanted = query.Each("Tag").Select(tag => (Key: tag.Required("Key"), Value: tag["Value"])).ToList();
        foreach (var id in ParseResourceIds(query, transaction))
        {
            var tags = transaction.TagsOf(id);
            transaction.SetTags(
                id,
                tags.RemoveRange(
                    tags.Where(tag => unwanted.Count == 0 || unwanted.Any(one => one.Key == tag.Key && (one.Value ?? tag.Value) == tag.Value))
                        .Select(tag => tag.Key)
                )
            );
        }

        return Ec2Action.Success();
    }

    private static XElement?[] Describe(QueryParameters query, Transaction transaction)
    {
        var entries = transaction.World.Tags.SelectMany(tags =>
            tags.Value.Select(tag => new TagEntry(tags.Key, ResourceKind.FromId(tags.Key)?.Type ?? "unknown", tag.Key, tag.Value))
        );
        var page = Page.Create(query, Filters.Apply(query, transaction, entries), entry => $"{entry.Id} {entry.Key}");
        return
        [
            AwsXml.Items(
                "tagSet",
                page.Items.Select(entry =>
                    (XElement?[])[new("resourceId", entry.Id), new("resourceType", entry.Type), new("key", entry.Key), new("value", entry.Value)]
                )
            ),
            AwsXml.Optional("nextToken", page.NextToken),
        ];
    }

    private static IReadOnlyList<string> ParseResourceIds(QueryParameters query, Transaction transaction)
    {
        var ids = query.List("ResourceId");
        if (ids.Count == 0)
            throw ApiException.MissingParameter("ResourceId.1");

        foreach (var id in ids)
            _ = GetResource(id, transaction);

        return ids;
    }

    private static object GetResource(string id, Transaction transaction) =>
        ResourceKind.FromId(id)?.Type switch
        {
            "instance" => transaction.GetInstance(id),
            "image" => transaction.GetImage(id),
            "elastic-ip" => transaction.GetAddress(id),
            "security-group" => transaction.GetGroup(id),
            "volume" => transaction.GetVolume(id),
            "vpc" => transaction.GetVpc(id),
            "subnet" => transaction.GetSubnet(id),
            _ => throw new ApiException("InvalidID", $"The ID '{id}' is not valid"),
        };
}
