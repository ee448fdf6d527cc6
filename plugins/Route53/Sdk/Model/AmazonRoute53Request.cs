using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>A call to Route 53.</summary>
public abstract class AmazonRoute53Request : AmazonWebServiceRequest;
