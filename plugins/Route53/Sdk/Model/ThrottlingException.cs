using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The account made too many calls; thrown once the SDK has used up its retries.</summary>
public sealed class ThrottlingException(
    string message,
    Exception innerException,
    ErrorType errorType,
    string errorCode,
    string requestId,
    HttpStatusCode statusCode
) : AmazonRoute53Exception(message, innerException, errorType, errorCode, requestId, statusCode);
