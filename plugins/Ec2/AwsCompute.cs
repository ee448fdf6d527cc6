using Amazon.EC2;
using Amazon.EC2.Model;
using OriginScript.Aws;

namespace OriginScript.Ec2;

/// <summary>EC2 through the AWS SDK.</summary>
internal sealed partial class AwsCompute(AwsOptions options, PortContext context) : ICompute, IReadinessCheck, IDisposable
{
    // AWS allows 200 values in a filter.
    private const int MaxFilterValues = 200;

    private readonly AwsEc2Clients _connection = new(options, context);
    private readonly AsyncCache<string, string> _vpcCache = new();
    private readonly AsyncCache<ImageFilter, IReadOnlyList<Image>> _imageCache = new();

    public Task EnsureReady(CancellationToken cancel) =>
        Call((ec2, ask) => ec2.DescribeVpcsAsync(ask, cancel), new DescribeVpcsRequest { Filters = [DefaultVpcFilter] }, cancel);

    public void Dispose() => _connection.Dispose();

    private static Filter DefaultVpcFilter => FilterBy("is-default", "true")!;

    private static Filter? FilterBy(string name, params string?[] values) =>
        values.Contains(null) ? null : new Filter { Name = name, Values = [.. values] };

    private static List<Filter>? CombineFilters(params ReadOnlySpan<Filter?> filters)
    {
        List<Filter> given = [.. filters.ToArray().OfType<Filter>()];
        return given.Count == 0 ? null : given;
    }

    /// <summary>The key of a list that has no filter.</summary>
    private const string WholeList = "";

    /// <summary>Whether a filter's value can be asked for together with others: answers are matched by equality, and a glob matches several.</summary>
    private static bool IsLiteral(string value) => value.AsSpan().IndexOfAny("*?\\") < 0;

    private RequestGatherer<string, TAnswer> CreateGatherer<TAnswer>(Func<IReadOnlyList<string>, Task<Func<string, TAnswer>>> ask) =>
        new(ask, context.Clock, MaxFilterValues);

    private static List<TagSpecification> TagSpecificationsFor(IReadOnlyList<Tag> tags, params ReadOnlySpan<ResourceType> resources) =>
        [
            .. resources
                .ToArray()
                .Select(resource => new TagSpecification
                {
                    ResourceType = resource,
                    Tags = [.. tags.Select(tag => new Amazon.EC2.Model.Tag(tag.Key, tag.Value))],
                }),
        ];

    /// <summary>Makes one call and translates its errors into user-facing messages.</summary>
    private async Task<TAnswer> Call<TRequest, TAnswer>(
        Func<AmazonEC2Client, TRequest, Task<TAnswer>> call,
        TRequest request,
        CancellationToken cancel
    )
        where TRequest : AmazonEC2Request => await Translate(request, () => call(_connection.Client, request), cancel).ConfigureAwait(false);

    private async Task<TAnswer> Translate<TAnswer>(AmazonEC2Request request, Func<Task<TAnswer>> call, CancellationToken cancel)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            var action = request.GetType().Name;
            throw AwsErrorTranslator.Translate(e, $"ec2:{action[..^"Request".Length]}", _connection.Location);
        }
    }

    /// <summary>Reads all pages of a list.</summary>
    private static async Task<IReadOnlyList<T>> ReadAllPages<T>(Func<string?, Task<(IEnumerable<T>? Items, string? Next)>> page)
    {
        var all = new List<T>();
        string? next = null;
        do
        {
            (var items, next) = await page(next).ConfigureAwait(false);
            all.AddRange(items ?? []);
        } while (!string.IsNullOrEmpty(next));
        return all;
    }

    private Task<string> GetDefaultVpcId(CancellationToken cancel) => _vpcCache.GetOrAdd("default", () => FetchDefaultVpcId(cancel));

    private async Task<string> FetchDefaultVpcId(CancellationToken cancel)
    {
        var answer = await Call((ec2, ask) => ec2.DescribeVpcsAsync(ask, cancel), new DescribeVpcsRequest { Filters = [DefaultVpcFilter] }, cancel)
            .ConfigureAwait(false);
        return answer.Vpcs?.FirstOrDefault()?.VpcId
            ?? throw new OriginException(
                $"The account has no default VPC in {_connection.Location}. Create one with aws ec2 create-default-vpc, or choose another region with --region."
            );
    }
}
