using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>There is no batch of that id.</summary>
public sealed class NoSuchChangeException(
    string message,
    Exception innerException,
    ErrorType errorType,
    string errorCode,
    string requestId,
    HttpStatusCode statusCode
) : AmazonRoute53Exception(message, innerException, errorType, errorCode, requestId, statusCode);
