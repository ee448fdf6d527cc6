using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class Volumes
{
    private static readonly Filters<Volume> Filters = new(volume => volume.Id)
    {
        ["volume-id"] = (volume, _) => [volume.Id],
        ["status"] = (volume, transaction) => [Status(volume, transaction)],
        ["size"] = (volume, _) => [$"{volume.Size}"],
        ["volume-type"] = (volume, _) => [volume.Type],
        ["availability-zone"] = (volume, _) => [volume.Zone],
        ["attachment.instance-id"] = (volume, transaction) => [transaction.IsAttached(volume) ? volume.InstanceId : null],
        ["attachment.device"] = (volume, transaction) => [transaction.IsAttached(volume) ? volume.Device : null],
    };

    public static Ec2Action[] Actions { get; } = [Ec2Action.Read("DescribeVolumes", Describe)];

    private static XElement?[] Describe(QueryParameters query, Transaction transaction)
    {
        IEnumerable<Volume> chosen = query.List("VolumeId") switch
        {
            [] => transaction.World.Volumes.Values.Where(volume => transaction.IsVisible(volume) && !transaction.IsDeleted(volume)),
            var ids => [.. ids.Distinct().Select(transaction.GetVolume)],
        };
        var page = Page.Create(query, Filters.Apply(query, transaction, chosen), volume => volume.Id);
        return [AwsXml.Items("volumeSet", page.Items.Select(volume => ToXml(volume, transaction))), AwsXml.Optional("nextToken", page.NextToken)];
    }

    private static XElement?[] ToXml(Volume volume, Transaction transaction) =>
        [
            new("volumeId", volume.Id),
            new("size", volume.Size),
            new("snapshotId", volume.Snapshot ?? ""),
            new("availabilityZone", volume.Zone),
            new("status", Status(volume, transaction)),
            new("createTime", AwsXml.FormatTime(volume.Created)),
            AwsXml.Items("attachmentSet", transaction.IsAttached(volume) ? [Attachment(volume)] : []),
            transaction.TagSetXml(volume.Id),
            new("volumeType", volume.Type),
            new("encrypted", volume.Encrypted),
            new("multiAttachEnabled", false),
        ];

    private static XElement?[] Attachment(Volume volume) =>
        [
            new("volumeId", volume.Id),
            new("instanceId", volume.InstanceId),
            new("device", volume.Device),
            new("status", "attached"),
            new("attachTime", AwsXml.FormatTime(volume.Created)),
            new("deleteOnTermination", volume.DeleteOnTermination),
        ];

    private static string Status(Volume volume, Transaction transaction) => transaction.IsAttached(volume) ? "in-use" : "available";
}
