using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>A change of the batch does not fit what the zone has, so none was made.</summary>
public sealed class InvalidChangeBatchException(
    string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
    : AmazonRoute53Exception(message, innerException, errorType, errorCode, requestId, statusCode)
{
    /// <summary>One sentence for each change that does not fit; empty when the answer had them in its message alone.</summary>
    public List<string> Messages { get; set; } = [];
}
