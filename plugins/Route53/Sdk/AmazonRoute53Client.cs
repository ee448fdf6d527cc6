using Amazon.Route53.Internal;
using Amazon.Route53.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Route53;

/// <summary>Calls Route 53 through the SDK's pipeline; safe for concurrent use.</summary>
public sealed class AmazonRoute53Client : AmazonServiceClient, IAmazonRoute53
{
    private static readonly IServiceMetadata Metadata = new AmazonRoute53Metadata();

    /// <summary>Uses the SDK's own chains for credentials and region.</summary>
    public AmazonRoute53Client()
        : this(new AmazonRoute53Config()) { }

    /// <summary>Uses the SDK's own chain for credentials.</summary>
    public AmazonRoute53Client(AmazonRoute53Config config)
        : base(config) { }

    /// <summary>Uses the credentials given, whatever the environment says.</summary>
    public AmazonRoute53Client(AWSCredentials credentials, AmazonRoute53Config config)
        : base(credentials, config) { }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => Metadata;

    /// <inheritdoc/>
    public Task<ListHostedZonesResponse> ListHostedZonesAsync(ListHostedZonesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListHostedZonesResponse>(request, ListHostedZones.Options, cancellationToken);

    /// <inheritdoc/>
    public Task<ListHostedZonesByNameResponse> ListHostedZonesByNameAsync(
        ListHostedZonesByNameRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListHostedZonesByNameResponse>(request, ListHostedZonesByName.Options, cancellationToken);

    /// <inheritdoc/>
    public Task<GetHostedZoneResponse> GetHostedZoneAsync(GetHostedZoneRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetHostedZoneResponse>(request, GetHostedZone.Options, cancellationToken);

    /// <inheritdoc/>
    public Task<ListResourceRecordSetsResponse> ListResourceRecordSetsAsync(
        ListResourceRecordSetsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListResourceRecordSetsResponse>(request, ListResourceRecordSets.Options, cancellationToken);

    /// <inheritdoc/>
    public Task<ChangeResourceRecordSetsResponse> ChangeResourceRecordSetsAsync(
        ChangeResourceRecordSetsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ChangeResourceRecordSetsResponse>(request, ChangeResourceRecordSets.Options, cancellationToken);

    /// <inheritdoc/>
    public Task<GetChangeResponse> GetChangeAsync(GetChangeRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetChangeResponse>(request, GetChange.Options, cancellationToken);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AmazonRoute53EndpointResolver());
        // Lands between the two: the endpoint says which region to sign for, so it is resolved after the scheme is chosen.
        pipeline.AddHandlerAfter<Marshaller>(new AmazonRoute53AuthSchemeHandler());
    }
}
