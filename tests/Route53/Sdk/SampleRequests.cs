using Amazon.Route53;
using Amazon.Route53.Model;

namespace OriginScript.Route53.Tests.Sdk;

internal static class SampleRequests
{
    public static ChangeResourceRecordSetsRequest Batch { get; } =
        new()
        {
            HostedZoneId = "/hostedzone/Z1",
            ChangeBatch = new()
            {
                Comment = "add A & more",
                Changes =
                [
                    new() { Action = ChangeAction.DELETE, ResourceRecordSet = Address("broker.example.org.", 60, "192.0.2.8") },
                    new() { Action = ChangeAction.CREATE, ResourceRecordSet = Address("broker.example.org.", 300, "192.0.2.9", "192.0.2.10") },
                ],
            },
        };

    public static ResourceRecordSet Address(string name, long ttl, params string[] values) =>
        new()
        {
            Name = name,
            Type = RRType.A,
            TTL = ttl,
            ResourceRecords = [.. values.Select(value => new ResourceRecord { Value = value })],
        };
}
