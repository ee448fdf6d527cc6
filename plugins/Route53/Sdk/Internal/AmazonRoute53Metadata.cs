using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

internal sealed class AmazonRoute53Metadata : IServiceMetadata
{
    public string ServiceId => AmazonRoute53Config.ServiceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
