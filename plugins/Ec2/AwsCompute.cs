using Amazon.EC2;
using Amazon.EC2.Model;

namespace OriginScript.Ec2;

/// <summary>EC2 through the AWS SDK.</summary>
internal sealed partial class AwsCompute(Settings settings) : ICompute, IReady, IDisposable
{
    private readonly AwsConnection _aws = new(settings);
    private readonly Once<string, string> _vpcs = new();
    private readonly Once<ImageFilter, IReadOnlyList<Image>> _images = new();

    public Task Ready(CancellationToken cancel) => Ask((ec2, ask) => ec2.DescribeVpcsAsync(ask, cancel), new DescribeVpcsRequest { Filters = [DefaultOnly] }, cancel);

    public void Dispose() => _aws.Dispose();

    private static Filter DefaultOnly => By("is-default", "true")!;

    private static Filter? By(string name, params string?[] values) =>
        values.Contains(null) ? null : new Filter { Name = name, Values = [.. values] };

    private static List<Filter>? All(params ReadOnlySpan<Filter?> filters)
    {
        List<Filter> given = [.. filters.ToArray().OfType<Filter>()];
        return given.Count == 0 ? null : given;
    }

    private static List<TagSpecification> Tagged(IReadOnlyList<Tag> tags, params ReadOnlySpan<ResourceType> resources) =>
        [.. resources.ToArray().Select(resource => new TagSpecification
        {
            ResourceType = resource,
            Tags = [.. tags.Select(tag => new Amazon.EC2.Model.Tag(tag.Key, tag.Value))],
        })];

    /// <summary>Makes one call; whatever goes wrong becomes a sentence.</summary>
    private async Task<TAnswer> Ask<TRequest, TAnswer>(Func<AmazonEC2Client, TRequest, Task<TAnswer>> call, TRequest request, CancellationToken cancel)
        where TRequest : AmazonEC2Request =>
        await Explained(request, () => call(_aws.Client, request), cancel).ConfigureAwait(false);

    private async Task<TAnswer> Explained<TAnswer>(AmazonEC2Request request, Func<Task<TAnswer>> call, CancellationToken cancel)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            var action = request.GetType().Name;
            throw AwsErrors.Explain(e, $"ec2:{action[..^"Request".Length]}", _aws.Where);
        }
    }

    /// <summary>Follows the pages of a list to its end.</summary>
    private static async Task<IReadOnlyList<T>> Pages<T>(Func<string?, Task<(IEnumerable<T>? Items, string? Next)>> page)
    {
        var all = new List<T>();
        string? next = null;
        do
        {
            (var items, next) = await page(next).ConfigureAwait(false);
            all.AddRange(items ?? []);
        }
        while (!string.IsNullOrEmpty(next));
        return all;
    }

    private Task<string> DefaultVpc(CancellationToken cancel) => _vpcs.Get("default", () => FindDefaultVpc(cancel));

    private async Task<string> FindDefaultVpc(CancellationToken cancel)
    {
        var answer = await Ask((ec2, ask) => ec2.DescribeVpcsAsync(ask, cancel), new DescribeVpcsRequest { Filters = [DefaultOnly] }, cancel).ConfigureAwait(false);
        return answer.Vpcs?.FirstOrDefault()?.VpcId
            ?? throw new OriginException($"The account has no default VPC in {_aws.Where}. Make one with aws ec2 create-default-vpc, or choose another region with --region.");
    }
}
