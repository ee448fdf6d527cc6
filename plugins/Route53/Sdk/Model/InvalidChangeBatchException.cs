using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>A change of the batch conflicts with the zone, so none was applied.</summary>
public sealed class InvalidChangeBatchException(
    string message,
    Exception innerException,
    ErrorType errorType,
    string errorCode,
    string requestId,
    HttpStatusCode statusCode
) : AmazonRoute53Exception(message, innerException, errorType, errorCode, requestId, statusCode)
{
    /// <summary>One message for each invalid change; empty if the response had them only in its message.</summary>
    public List<string> Messages { get; set; } = [];
}
