using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

internal static class Volumes
{
    private static readonly Filters<Volume> Filters = new(volume => volume.Id)
    {
        ["volume-id"] = (volume, _) => [volume.Id],
        ["status"] = (volume, draft) => [Status(volume, draft)],
        ["size"] = (volume, _) => [$"{volume.Size}"],
        ["volume-type"] = (volume, _) => [volume.Type],
        ["availability-zone"] = (volume, _) => [volume.Zone],
        ["attachment.instance-id"] = (volume, draft) => [draft.IsAttached(volume) ? volume.InstanceId : null],
        ["attachment.device"] = (volume, draft) => [draft.IsAttached(volume) ? volume.Device : null],
    };

    public static Ec2Action[] Actions { get; } = [Ec2Action.Read("DescribeVolumes", Describe)];

    private static XElement?[] Describe(QueryParameters query, Transaction draft)
    {
        IEnumerable<Volume> chosen = query.List("VolumeId") switch
        {
            [] => draft.World.Volumes.Values.Where(volume => draft.IsVisible(volume) && !draft.IsDeleted(volume)),
            var ids => [.. ids.Distinct().Select(draft.GetVolume)],
        };
        var page = Page.Create(query, Filters.Apply(query, draft, chosen), volume => volume.Id);
        return [AwsXml.Items("volumeSet", page.Items.Select(volume => ToXml(volume, draft))), AwsXml.Optional("nextToken", page.NextToken)];
    }

    private static XElement?[] ToXml(Volume volume, Transaction draft) =>
        [
            new("volumeId", volume.Id),
            new("size", volume.Size),
            new("snapshotId", volume.Snapshot ?? ""),
            new("availabilityZone", volume.Zone),
            new("status", Status(volume, draft)),
            new("createTime", AwsXml.FormatTime(volume.Created)),
            AwsXml.Items("attachmentSet", draft.IsAttached(volume) ? [Attachment(volume)] : []),
            draft.TagSetXml(volume.Id),
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

    private static string Status(Volume volume, Transaction draft) => draft.IsAttached(volume) ? "in-use" : "available";
}
