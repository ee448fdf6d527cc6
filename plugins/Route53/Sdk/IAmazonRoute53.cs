using Amazon.Route53.Model;
using Amazon.Runtime;

namespace Amazon.Route53;

/// <summary>The Route 53 calls of API version 2013-04-01 that zones and records take; every one may throw <see cref="AmazonRoute53Exception"/>.</summary>
public interface IAmazonRoute53 : IAmazonService, IDisposable
{
    /// <summary>Returns one page of the account's hosted zones, public and private, 100 at most.</summary>
    Task<ListHostedZonesResponse> ListHostedZonesAsync(ListHostedZonesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns one page of hosted zones in the order of their reversed labels, starting at a name.</summary>
    Task<ListHostedZonesByNameResponse> ListHostedZonesByNameAsync(
        ListHostedZonesByNameRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Returns one zone; throws <see cref="NoSuchHostedZoneException"/> when the account has none of that id.</summary>
    Task<GetHostedZoneResponse> GetHostedZoneAsync(GetHostedZoneRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns one page of a zone's record sets in the order of their reversed labels, starting at a name and type, 300 at most.</summary>
    Task<ListResourceRecordSetsResponse> ListResourceRecordSetsAsync(
        ListResourceRecordSetsRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Carries out a batch of changes, all or none; throws <see cref="InvalidChangeBatchException"/> when one of them is invalid.</summary>
    Task<ChangeResourceRecordSetsResponse> ChangeResourceRecordSetsAsync(
        ChangeResourceRecordSetsRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Returns whether a batch has reached all name servers (<see cref="ChangeStatus.INSYNC"/>) or not yet (<see cref="ChangeStatus.PENDING"/>).</summary>
    Task<GetChangeResponse> GetChangeAsync(GetChangeRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonRoute53Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonRoute53Client(awsCredentials, (AmazonRoute53Config)clientConfig);
}
