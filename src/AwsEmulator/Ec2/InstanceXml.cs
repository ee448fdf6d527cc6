using System.Xml.Linq;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>An instance in the XML format of DescribeInstances and RunInstances.</summary>
internal static class InstanceXml
{
    public static XElement?[] Reservation(Transaction transaction, IReadOnlyList<EmulatedInstance> instances) =>
        [
            new("reservationId", instances[0].ReservationId),
            new("ownerId", transaction.World.Account),
            new("groupSet"),
            AwsXml.Items("instancesSet", instances.Select(instance => ToXml(transaction, instance))),
        ];

    public static XElement State(string name, InstanceLifecycleState stage) =>
        new(name, new XElement("code", stage.Code), new XElement("name", stage.Name));

    public static XElement Groups(Transaction transaction, EmulatedInstance instance) =>
        AwsXml.Items(
            "groupSet",
            instance.Groups.Select(id => (XElement?[])[new("groupId", id), new("groupName", transaction.World.Groups.GetValueOrDefault(id)?.Name)])
        );

    private static XElement?[] ToXml(Transaction transaction, EmulatedInstance instance)
    {
        var world = transaction.World;
        var image = world.Images[instance.ImageId];
        var subnet = world.Subnets[instance.SubnetId];
        var stage = transaction.StateOf(instance);
        var publicIp = transaction.GetPublicIp(instance);
        return
        [
            new("instanceId", instance.Id),
            new("imageId", instance.ImageId),
            State("instanceState", stage),
            new("privateDnsName", stage.IsTerminating ? "" : world.GetPrivateDnsName(instance.PrivateIp)),
            new("dnsName", publicIp is null ? "" : world.GetPublicDnsName(publicIp)),
            new("reason", stage.IsTerminating ? $"User initiated ({instance.DesiredStateSince.UtcDateTime:yyyy-MM-dd HH:mm:ss} GMT)" : ""),
            AwsXml.Optional("keyName", instance.KeyName),
            new("amiLaunchIndex", instance.Index),
            new("instanceType", instance.Type),
            new("launchTime", AwsXml.FormatTime(instance.Launched)),
            new("placement", new XElement("availabilityZone", subnet.Zone), new XElement("groupName"), new XElement("tenancy", "default")),
            new("monitoring", new XElement("state", "disabled")),
            stage.IsTerminating ? null : new("subnetId", subnet.Id),
            stage.IsTerminating ? null : new("vpcId", subnet.VpcId),
            stage.IsTerminating ? null : new("privateIpAddress", instance.PrivateIp),
            AwsXml.Optional("ipAddress", publicIp),
            new("sourceDestCheck", true),
            stage.IsTerminating ? new("groupSet") : Groups(transaction, instance),
            new("architecture", image.Architecture),
            new("rootDeviceType", "ebs"),
            new("rootDeviceName", image.RootDevice),
            Disks(transaction, instance),
            new("virtualizationType", "hvm"),
            new("clientToken", instance.ClientToken ?? ""),
            transaction.TagSetXml(instance.Id),
            new("hypervisor", "xen"),
            stage.IsTerminating ? new("networkInterfaceSet") : Interface(transaction, instance, subnet),
            new("ebsOptimized", false),
            new("enaSupport", true),
            Metadata(instance.Metadata),
        ];
    }

    private static XElement Disks(Transaction transaction, EmulatedInstance instance) =>
        AwsXml.Items(
            "blockDeviceMapping",
            instance
                .Volumes.Select(id => transaction.World.Volumes.GetValueOrDefault(id))
                .OfType<Volume>()
                .Where(transaction.IsAttached)
                .Select(volume =>
                    (XElement?[])
                        [
                            new("deviceName", volume.Device),
                            new(
                                "ebs",
                                new XElement("volumeId", volume.Id),
                                new XElement("status", "attached"),
                                new XElement("attachTime", AwsXml.FormatTime(volume.Created)),
                                new XElement("deleteOnTermination", volume.DeleteOnTermination)
                            ),
                        ]
                )
        );

    private static XElement Interface(Transaction transaction, EmulatedInstance instance, Subnet subnet) =>
        AwsXml.Items(
            "networkInterfaceSet",
            [
                (XElement?[])
                    [
                        new("networkInterfaceId", instance.InterfaceId),
                        new("subnetId", subnet.Id),
                        new("vpcId", subnet.VpcId),
                        new("ownerId", transaction.World.Account),
                        new("status", "in-use"),
                        new("privateIpAddress", instance.PrivateIp),
                        new("privateDnsName", transaction.World.GetPrivateDnsName(instance.PrivateIp)),
                        Groups(transaction, instance),
                        new(
                            "attachment",
                            new XElement("deviceIndex", 0),
                            new XElement("status", "attached"),
                            new XElement("deleteOnTermination", true)
                        ),
                    ],
            ]
        );

    private static XElement Metadata(MetadataOptions metadata) =>
        new(
            "metadataOptions",
            new XElement("state", "applied"),
            new XElement("httpTokens", metadata.HttpTokens),
            new XElement("httpPutResponseHopLimit", metadata.HopLimit),
            new XElement("httpEndpoint", metadata.HttpEndpoint),
            new XElement("instanceMetadataTags", metadata.InstanceTags)
        );
}
