using System.Xml.Linq;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>An instance in the shape of DescribeInstances and RunInstances.</summary>
internal static class InstanceXml
{
    public static XElement?[] Reservation(Draft draft, IReadOnlyList<Instance> instances) =>
    [
        new("reservationId", instances[0].ReservationId),
        new("ownerId", draft.World.Account),
        new("groupSet"),
        Xml.Items("instancesSet", instances.Select(instance => Of(draft, instance))),
    ];

    public static XElement State(string name, Stage stage) => new(name, new XElement("code", stage.Code), new XElement("name", stage.Name));

    public static XElement Groups(Draft draft, Instance instance) => Xml.Items("groupSet", instance.Groups.Select(id => (XElement?[])
    [
        new("groupId", id),
        new("groupName", draft.World.Groups.GetValueOrDefault(id)?.Name),
    ]));

    private static XElement?[] Of(Draft draft, Instance instance)
    {
        var world = draft.World;
        var image = world.Images[instance.ImageId];
        var subnet = world.Subnets[instance.SubnetId];
        var stage = draft.StageOf(instance);
        var publicIp = draft.PublicIpOf(instance);
        return
        [
            new("instanceId", instance.Id),
            new("imageId", instance.ImageId),
            State("instanceState", stage),
            new("privateDnsName", stage.IsOver ? "" : world.PrivateName(instance.PrivateIp)),
            new("dnsName", publicIp is null ? "" : world.PublicName(publicIp)),
            new("reason", stage.IsOver ? $"User initiated ({instance.Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} GMT)" : ""),
            Xml.Optional("keyName", instance.KeyName),
            new("amiLaunchIndex", instance.Index),
            new("instanceType", instance.Type),
            new("launchTime", Xml.Time(instance.Launched)),
            new("placement", new XElement("availabilityZone", subnet.Zone), new XElement("groupName"), new XElement("tenancy", "default")),
            new("monitoring", new XElement("state", "disabled")),
            stage.IsOver ? null : new("subnetId", subnet.Id),
            stage.IsOver ? null : new("vpcId", subnet.VpcId),
            stage.IsOver ? null : new("privateIpAddress", instance.PrivateIp),
            Xml.Optional("ipAddress", publicIp),
            new("sourceDestCheck", true),
            stage.IsOver ? new("groupSet") : Groups(draft, instance),
            new("architecture", image.Architecture),
            new("rootDeviceType", "ebs"),
            new("rootDeviceName", image.RootDevice),
            Disks(draft, instance),
            new("virtualizationType", "hvm"),
            new("clientToken", instance.ClientToken ?? ""),
            draft.TagSet(instance.Id),
            new("hypervisor", "xen"),
            stage.IsOver ? new("networkInterfaceSet") : Interface(draft, instance, subnet),
            new("ebsOptimized", false),
            new("enaSupport", true),
            Metadata(instance.Metadata),
        ];
    }

    private static XElement Disks(Draft draft, Instance instance) => Xml.Items("blockDeviceMapping",
        instance.Volumes.Select(id => draft.World.Volumes.GetValueOrDefault(id)).OfType<Volume>().Where(draft.IsAttached).Select(volume => (XElement?[])
        [
            new("deviceName", volume.Device),
            new("ebs",
                new XElement("volumeId", volume.Id),
                new XElement("status", "attached"),
                new XElement("attachTime", Xml.Time(volume.Created)),
                new XElement("deleteOnTermination", volume.DeleteOnTermination)),
        ]));

    private static XElement Interface(Draft draft, Instance instance, Subnet subnet) => Xml.Items("networkInterfaceSet", [(XElement?[])
    [
        new("networkInterfaceId", instance.InterfaceId),
        new("subnetId", subnet.Id),
        new("vpcId", subnet.VpcId),
        new("ownerId", draft.World.Account),
        new("status", "in-use"),
        new("privateIpAddress", instance.PrivateIp),
        new("privateDnsName", draft.World.PrivateName(instance.PrivateIp)),
        Groups(draft, instance),
        new("attachment", new XElement("deviceIndex", 0), new XElement("status", "attached"), new XElement("deleteOnTermination", true)),
    ]]);

    private static XElement Metadata(MetadataOptions metadata) => new("metadataOptions",
        new XElement("state", "applied"),
        new XElement("httpTokens", metadata.HttpTokens),
        new XElement("httpPutResponseHopLimit", metadata.HopLimit),
        new XElement("httpEndpoint", metadata.HttpEndpoint),
        new XElement("instanceMetadataTags", metadata.InstanceTags));
}
