using Amazon.EC2.Model;

namespace OriginScript.Ec2;

internal sealed partial class AwsCompute
{
    public Task<IReadOnlyList<Image>> ListImages(ImageFilter filter, CancellationToken cancel) =>
        _imageCache.GetOrAdd(filter, () => FetchImages(filter, cancel));

    private Task<IReadOnlyList<Image>> FetchImages(ImageFilter filter, CancellationToken cancel) =>
        ReadAllPages(async next =>
        {
            var request = new DescribeImagesRequest
            {
                NextToken = next,
                IncludeDeprecated = filter.Id is not null,
                Owners = filter.Owner is null ? null : [filter.Owner],
                Filters = CombineFilters(
                    FilterBy("state", "available"),
                    FilterBy("image-id", filter.Id),
                    FilterBy("name", filter.Name),
                    FilterBy("architecture", filter.Architecture)
                ),
            };
            var answer = await Call((ec2, ask) => ec2.DescribeImagesAsync(ask, cancel), request, cancel).ConfigureAwait(false);
            return (answer.Images?.Select(ToDomain), answer.NextToken);
        });

    private static Image ToDomain(Amazon.EC2.Model.Image seen) =>
        new()
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
