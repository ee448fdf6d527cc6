using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class Images
{
    private static readonly Filters<EmulatedImage> Filters = new(image => image.Id)
    {
        ["image-id"] = (image, _) => [image.Id],
        ["name"] = (image, _) => [image.Name],
        ["description"] = (image, _) => [image.Description],
        ["architecture"] = (image, _) => [image.Architecture],
        ["owner-id"] = (image, _) => [image.OwnerId],
        ["owner-alias"] = (image, _) => [image.OwnerAlias],
        ["root-device-name"] = (image, _) => [image.RootDevice],
        ["creation-date"] = (image, _) => [AwsXml.FormatTime(image.Created)],
        ["state"] = (_, _) => ["available"],
        ["is-public"] = (_, _) => ["true"],
        ["image-type"] = (_, _) => ["machine"],
        ["root-device-type"] = (_, _) => ["ebs"],
        ["virtualization-type"] = (_, _) => ["hvm"],
        ["hypervisor"] = (_, _) => ["xen"],
        ["block-device-mapping.volume-type"] = (_, _) => ["gp3"],
    };

    public static Ec2Action[] Actions { get; } = [Ec2Action.Read("DescribeImages", Describe)];

    private static XElement?[] Describe(QueryParameters query, Transaction transaction)
    {
        query.AcceptAndIgnore("ExecutableBy", "IncludeDisabled");
        var deprecated = query.Bool("IncludeDeprecated");
        var ids = query.List("ImageId");
        var owners = query.List("Owner");

        // An image requested by id is returned even if it is deprecated.
        IEnumerable<EmulatedImage> chosen = ids is []
            ? transaction.World.Images.Values.Where(image => deprecated || !(image.Deprecated <= transaction.Now))
            : [.. ids.Distinct().Select(transaction.GetImage)];
        var owned = chosen.Where(image => owners is [] || owners.Any(owner => Owns(owner, image, transaction.World)));
        var page = Page.Create(query, Filters.Apply(query, transaction, owned), image => image.Id);
        return [AwsXml.Items("imagesSet", page.Items.Select(image => ToXml(image, transaction))), AwsXml.Optional("nextToken", page.NextToken)];
    }

    private static bool Owns(string owner, EmulatedImage image, World world) =>
        owner == image.OwnerId || owner == image.OwnerAlias || (owner == "self" && image.OwnerId == world.Account);

    private static XElement?[] ToXml(EmulatedImage image, Transaction transaction) =>
        [
            new("imageId", image.Id),
            new("imageLocation", $"{image.OwnerAlias ?? image.OwnerId}/{image.Name}"),
            new("imageState", "available"),
            new("imageOwnerId", image.OwnerId),
            new("creationDate", AwsXml.FormatTime(image.Created)),
            new("isPublic", true),
            new("architecture", image.Architecture),
            new("imageType", "machine"),
            AwsXml.Optional("imageOwnerAlias", image.OwnerAlias),
            new("name", image.Name),
            new("description", image.Description),
            new("rootDeviceType", "ebs"),
            new("rootDeviceName", image.RootDevice),
            AwsXml.Items("blockDeviceMapping", [Root(image)]),
            new("virtualizationType", "hvm"),
            transaction.TagSetXml(image.Id),
            new("hypervisor", "xen"),
            new("enaSupport", true),
            new("platformDetails", "Linux/UNIX"),
            AwsXml.Optional("deprecationTime", image.Deprecated is { } end ? AwsXml.FormatTime(end) : null),
        ];

    private static XElement?[] Root(EmulatedImage image) =>
        [
            new("deviceName", image.RootDevice),
            new(
                "ebs",
                new XElement("snapshotId", image.Snapshot),
                new XElement("volumeSize", image.Size),
                new XElement("deleteOnTermination", true),
                new XElement("volumeType", "gp3"),
                new XElement("encrypted", false)
            ),
        ];
}
