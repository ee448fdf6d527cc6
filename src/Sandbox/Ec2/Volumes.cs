using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

internal static class Volumes
{
    private static readonly Filters<Volume> filters = new(volume => volume.Id)
    {
        ["volume-id"] = (volume, _) => [volume.Id],
        ["status"] = (volume, draft) => [Status(volume, draft)],
        ["size"] = (volume, _) => [$"{volume.Size}"],
        ["volume-type"] = (volume, _) => [volume.Type],
        ["availability-zone"] = (volume, _) => [volume.Zone],
        ["attachment.instance-id"] = (volume, draft) => [draft.IsAttached(volume) ? volume.InstanceId : null],
        ["attachment.device"] = (volume, draft) => [draft.IsAttached(volume) ? volume.Device : null],
    };

    public static Ec2Action[] Actions { get; } = [Ec2Action.Reading("DescribeVolumes", Describe)];

    private static XElement?[] Describe(Query query, Draft draft)
    {
        IEnumerable<Volume> chosen = query.List("VolumeId") switch
        {
            [] => draft.World.Volumes.Values.Where(volume => draft.Shows(volume) && !draft.IsGone(volume)),
            var ids => [.. ids.Distinct().Select(draft.Volume)],
        };
        var page = Page.Of(query, filters.Apply(query, draft, chosen), volume => volume.Id);
        return
        [
            Xml.Items("volumeSet", page.Items.Select(volume => Of(volume, draft))),
            Xml.Optional("nextToken", page.NextToken),
        ];
    }

    private static XElement?[] Of(Volume volume, Draft draft) =>
    [
        new("volumeId", volume.Id),
        new("size", volume.Size),
        new("snapshotId", volume.Snapshot ?? ""),
        new("availabilityZone", volume.Zone),
        new("status", Status(volume, draft)),
        new("createTime", Xml.Time(volume.Created)),
        Xml.Items("attachmentSet", draft.IsAttached(volume) ? [Attachment(volume)] : []),
        draft.TagSet(volume.Id),
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
        new("attachTime", Xml.Time(volume.Created)),
        new("deleteOnTermination", volume.DeleteOnTermination),
    ];

    private static string Status(Volume volume, Draft draft) => draft.IsAttached(volume) ? "in-use" : "available";
}
