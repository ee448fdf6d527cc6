using System.Text;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.Ec2;

internal sealed partial class AwsCompute
{
    private static readonly string[] LiveStates = ["pending", "running", "stopping", "stopped"];

    public Task<IReadOnlyList<Instance>> ListInstances(InstanceFilter filter, CancellationToken cancel) =>
        filter switch
        {
            { Id: { } id, Name: null, Token: null } when IsLiteral(id) => InstancesBy("instance-id", instance => instance.Id, filter.LiveOnly)
                .Ask(id, cancel),
            { Id: null, Name: { } name, Token: null } when IsLiteral(name) => InstancesBy("tag:Name", instance => instance.Name, filter.LiveOnly)
                .Ask(name, cancel),
            { Id: null, Name: null, Token: { } token } when IsLiteral(token) => InstancesBy(
                    "client-token",
                    instance => instance.Token,
                    filter.LiveOnly
                )
                .Ask(token, cancel),
            _ => FetchInstances(
                filter.LiveOnly,
                cancel,
                FilterBy("instance-id", filter.Id),
                FilterBy("tag:Name", filter.Name),
                FilterBy("client-token", filter.Token)
            ),
        };

    public Task<int?> GetRootVolumeSize(Instance instance, CancellationToken cancel) =>
        instance.RootVolume is { } volume ? VolumeSizes.Ask(volume, cancel) : Task.FromResult<int?>(null);

    public async Task<string> GetConsoleOutput(string instance, CancellationToken cancel)
    {
        var request = new GetConsoleOutputRequest { InstanceId = instance };
        var answer = await Call((ec2, ask) => ec2.GetConsoleOutputAsync(ask, cancel), request, cancel).ConfigureAwait(false);
        return string.IsNullOrEmpty(answer.Output) ? "" : Encoding.UTF8.GetString(Convert.FromBase64String(answer.Output));
    }

    public async Task Launch(LaunchRequest order, CancellationToken cancel)
    {
        var request = new RunInstancesRequest
        {
            ImageId = order.Image.Id,
            InstanceType = order.Type,
            MinCount = 1,
            MaxCount = 1,
            KeyName = order.Key ?? options.KeyPair,
            SecurityGroupIds = [.. order.Groups],
            ClientToken = order.Token,
            BlockDeviceMappings = [RootDisk(order)],
            MetadataOptions = new()
            {
                HttpTokens = HttpTokensState.Required,
                HttpEndpoint = InstanceMetadataEndpointState.Enabled,
                HttpPutResponseHopLimit = 1,
            },
            TagSpecifications = TagSpecificationsFor(order.Tags, ResourceType.Instance, ResourceType.Volume),
        };
        _connection.Rates.CheckAfterWait(request, () => EnsureNoInstance(order.Name));
        var answer = await Call((ec2, ask) => ec2.RunInstancesAsync(ask, cancel), request, cancel).ConfigureAwait(false);

        // For a known token, EC2 returns the original instance, whatever its state is now.
        if (answer.Reservation?.Instances?.Select(ToDomain).FirstOrDefault() is { IsLive: false } gone)
            throw new OriginException(
                $"The launch of {order.Name} was resumed, but its instance {gone.Id} has since been terminated. Run again to launch a new one."
            );
    }

    public async Task<string?> FindMissingKeyPair(string? key, CancellationToken cancel) =>
        (key ?? options.KeyPair) is not { } name || await KeyPairs.Ask(name, cancel).ConfigureAwait(false) ? null : name;

    public Task Start(string instance, CancellationToken cancel) =>
        Call((ec2, ask) => ec2.StartInstancesAsync(ask, cancel), new StartInstancesRequest { InstanceIds = [instance] }, cancel);

    public Task Stop(string instance, CancellationToken cancel) =>
        Call((ec2, ask) => ec2.StopInstancesAsync(ask, cancel), new StopInstancesRequest { InstanceIds = [instance] }, cancel);

    public Task Terminate(string instance, CancellationToken cancel) =>
        Call((ec2, ask) => ec2.TerminateInstancesAsync(ask, cancel), new TerminateInstancesRequest { InstanceIds = [instance] }, cancel);

    public Task SetSecurityGroups(string instance, IReadOnlyList<string> groups, CancellationToken cancel) =>
        Call(
            (ec2, ask) => ec2.ModifyInstanceAttributeAsync(ask, cancel),
            new ModifyInstanceAttributeRequest { InstanceId = instance, Groups = [.. groups] },
            cancel
        );

    public Task SetTag(string resource, Tag tag, CancellationToken cancel) =>
        tag.Value is null
            ? Call(
                (ec2, ask) => ec2.DeleteTagsAsync(ask, cancel),
                new DeleteTagsRequest { Resources = [resource], Tags = [new() { Key = tag.Key }] },
                cancel
            )
            : Call(
                (ec2, ask) => ec2.CreateTagsAsync(ask, cancel),
                new CreateTagsRequest { Resources = [resource], Tags = [new(tag.Key, tag.Value)] },
                cancel
            );

    // While the call waited for its turn, another run may have launched the instance that both found missing.
    private async Task EnsureNoInstance(string name)
    {
        if ((await ListInstances(new() { Name = name, LiveOnly = true }, CancellationToken.None).ConfigureAwait(false)).Count > 0)
            throw new OutcomeUnknownException($"An instance {name} has been launched in the meantime.");
    }

    private static BlockDeviceMapping RootDisk(LaunchRequest order) =>
        new()
        {
            DeviceName = order.Image.RootDevice,
            Ebs = new()
            {
                VolumeType = VolumeType.Gp3,
                VolumeSize = order.Disk,
                Encrypted = true,
                DeleteOnTermination = true,
            },
        };

    private static Instance ToDomain(Amazon.EC2.Model.Instance seen) =>
        new()
        {
            Id = seen.InstanceId,
            Image = seen.ImageId,
            Type = seen.InstanceType?.Value ?? "",
            State = seen.State?.Name?.Value ?? "",
            PublicIp = NullIfEmpty(seen.PublicIpAddress),
            PublicDns = NullIfEmpty(seen.PublicDnsName),
            PrivateIp = NullIfEmpty(seen.PrivateIpAddress),
            PrivateDns = NullIfEmpty(seen.PrivateDnsName),
            Vpc = NullIfEmpty(seen.VpcId),
            Subnet = NullIfEmpty(seen.SubnetId),
            RootVolume = seen.BlockDeviceMappings?.FirstOrDefault(disk => disk.DeviceName == seen.RootDeviceName)?.Ebs?.VolumeId,
            Groups = [.. (seen.SecurityGroups ?? []).Select(group => new SecurityGroupReference(group.GroupId, group.GroupName))],
            Token = NullIfEmpty(seen.ClientToken),
            Tags = ToTagDictionary(seen.Tags),
        };

    private static Dictionary<string, string> ToTagDictionary(List<Amazon.EC2.Model.Tag>? tags) =>
        (tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
