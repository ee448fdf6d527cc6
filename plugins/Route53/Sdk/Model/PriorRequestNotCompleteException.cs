using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The zone is still busy with an earlier batch; the SDK retries it as a throttled call.</summary>
public sealed class PriorRequestNotCompleteException(
    string message,
    Exception innerException,
    ErrorType errorType,
    string errorCode,
    string requestId,
    HttpStatusCode statusCode
) : AmazonRoute53Exception(message, innerException, errorType, errorCode, requestId, statusCode);
