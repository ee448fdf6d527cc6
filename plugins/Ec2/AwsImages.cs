using Amazon.EC2.Model;

namespace OriginScript.Ec2;

internal sealed partial class AwsCompute
{
    public Task<IReadOnlyList<Image>> Images(ImageFilter filter, CancellationToken cancel) => _images.Get(filter, () => Found(filter, cancel));

    private Task<IReadOnlyList<Image>> Found(ImageFilter filter, CancellationToken cancel) => Pages(async next =>
    {
        var request = new DescribeImagesRequest
        {
            NextToken = next,
            IncludeDeprecated = filter.Id is not null,
            Owners = filter.Owner is null ? null : [filter.Owner],
            Filters = All(By("state", "available"), By("image-id", filter.Id), By("name", filter.Name), By("architecture", filter.Architecture)),
        };
        var answer = await Ask((ec2, ask) => ec2.DescribeImagesAsync(ask, cancel), request, cancel).ConfigureAwait(false);
        return (answer.Images?.Select(Seen), answer.NextToken);
    });

    private static Image Seen(Amazon.EC2.Model.Image seen) => new()
    {
        Id = seen.ImageId,
        Name = seen.Name ?? "",
        Owner = seen.OwnerId ?? "",
        Architecture = seen.Architecture?.Value ?? "",
        Platform = seen.Platform?.Value ?? "",
        Created = seen.CreationDate ?? "",
        RootDevice = seen.RootDeviceName ?? "",
        Size = seen.BlockDeviceMappings?.FirstOrDefault(disk => disk.DeviceName == seen.RootDeviceName)?.Ebs?.VolumeSize ?? 0,
    };
}
