using System.Text;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.Ec2;

internal sealed partial class AwsCompute
{
    private static readonly string[] LiveStates = ["pending", "running", "stopping", "stopped"];

    public async Task<IReadOnlyList<Instance>> Instances(InstanceFilter filter, CancellationToken cancel) => await Pages(async next =>
    {
        var request = new DescribeInstancesRequest
        {
            NextToken = next,
            Filters = All(
                By("instance-id", filter.Id),
                By("tag:Name", filter.Name),
                By("client-token", filter.Token),
                filter.LiveOnly ? By("instance-state-name", LiveStates) : null),
        };
        var answer = await Ask((ec2, ask) => ec2.DescribeInstancesAsync(ask, cancel), request, cancel).ConfigureAwait(false);
        return (answer.Reservations?.SelectMany(reservation => reservation.Instances ?? []).Select(Seen), answer.NextToken);
    }).ConfigureAwait(false);

    public async Task<int?> DiskOf(Instance instance, CancellationToken cancel)
    {
        if (instance.RootVolume is null)
            return null;
        var request = new DescribeVolumesRequest { Filters = All(By("volume-id", instance.RootVolume)) };
        var answer = await Ask((ec2, ask) => ec2.DescribeVolumesAsync(ask, cancel), request, cancel).ConfigureAwait(false);
        return answer.Volumes?.FirstOrDefault()?.Size;
    }

    public async Task<string> Console(string instance, CancellationToken cancel)
    {
        var request = new GetConsoleOutputRequest { InstanceId = instance };
        var answer = await Ask((ec2, ask) => ec2.GetConsoleOutputAsync(ask, cancel), request, cancel).ConfigureAwait(false);
        return string.IsNullOrEmpty(answer.Output) ? "" : Encoding.UTF8.GetString(Convert.FromBase64String(answer.Output));
    }

    public async Task Launch(LaunchOrder order, CancellationToken cancel)
    {
        var request = new RunInstancesRequest
        {
            ImageId = order.Image.Id,
            InstanceType = order.Type,
            MinCount = 1,
            MaxCount = 1,
            KeyName = order.Key ?? settings.KeyPair,
            SecurityGroupIds = [.. order.Groups],
            ClientToken = order.Token,
            BlockDeviceMappings = [RootDisk(order)],
            MetadataOptions = new() { HttpTokens = HttpTokensState.Required, HttpEndpoint = InstanceMetadataEndpointState.Enabled, HttpPutResponseHopLimit = 1 },
            TagSpecifications = Tagged(order.Tags, ResourceType.Instance, ResourceType.Volume),
        };
        var answer = await Ask((ec2, ask) => ec2.RunInstancesAsync(ask, cancel), request, cancel).ConfigureAwait(false);

        // For a token it has seen, EC2 answers with the instance of then, whatever has become of it.
        if (answer.Reservation?.Instances?.Select(Seen).FirstOrDefault() is { IsLive: false } gone)
            throw new OriginException($"The launch of {order.Name} was taken up again, but its instance {gone.Id} has been terminated since. Run again for a new one.");
    }

    public Task Start(string instance, CancellationToken cancel) =>
        Ask((ec2, ask) => ec2.StartInstancesAsync(ask, cancel), new StartInstancesRequest { InstanceIds = [instance] }, cancel);

    public Task Stop(string instance, CancellationToken cancel) =>
        Ask((ec2, ask) => ec2.StopInstancesAsync(ask, cancel), new StopInstancesRequest { InstanceIds = [instance] }, cancel);

    public Task Terminate(string instance, CancellationToken cancel) =>
        Ask((ec2, ask) => ec2.TerminateInstancesAsync(ask, cancel), new TerminateInstancesRequest { InstanceIds = [instance] }, cancel);

    public Task Join(string instance, IReadOnlyList<string> groups, CancellationToken cancel) => Ask(
        (ec2, ask) => ec2.ModifyInstanceAttributeAsync(ask, cancel),
        new ModifyInstanceAttributeRequest { InstanceId = instance, Groups = [.. groups] },
        cancel);

    public Task Tag(string resource, Tag tag, CancellationToken cancel) => tag.Value is null
        ? Ask((ec2, ask) => ec2.DeleteTagsAsync(ask, cancel), new DeleteTagsRequest { Resources = [resource], Tags = [new() { Key = tag.Key }] }, cancel)
        : Ask((ec2, ask) => ec2.CreateTagsAsync(ask, cancel), new CreateTagsRequest { Resources = [resource], Tags = [new(tag.Key, tag.Value)] }, cancel);

    private static BlockDeviceMapping RootDisk(LaunchOrder order) => new()
    {
        DeviceName = order.Image.RootDevice,
        Ebs = new() { VolumeType = VolumeType.Gp3, VolumeSize = order.Disk, Encrypted = true, DeleteOnTermination = true },
    };

    private static Instance Seen(Amazon.EC2.Model.Instance seen) => new()
    {
        Id = seen.InstanceId,
        Image = seen.ImageId,
        Type = seen.InstanceType?.Value ?? "",
        State = seen.State?.Name?.Value ?? "",
        PublicIp = Given(seen.PublicIpAddress),
        PublicDns = Given(seen.PublicDnsName),
        PrivateIp = Given(seen.PrivateIpAddress),
        PrivateDns = Given(seen.PrivateDnsName),
        Vpc = Given(seen.VpcId),
        Subnet = Given(seen.SubnetId),
        RootVolume = seen.BlockDeviceMappings?.FirstOrDefault(disk => disk.DeviceName == seen.RootDeviceName)?.Ebs?.VolumeId,
        Groups = [.. (seen.SecurityGroups ?? []).Select(group => new GroupName(group.GroupId, group.GroupName))],
        Tags = TagsOf(seen.Tags),
    };

    private static Dictionary<string, string> TagsOf(List<Amazon.EC2.Model.Tag>? tags) => (tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value);

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
