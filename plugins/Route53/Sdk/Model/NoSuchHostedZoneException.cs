using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The account has no zone of that id.</summary>
public sealed class NoSuchHostedZoneException(
    string message,
    Exception innerException,
    ErrorType errorType,
    string errorCode,
    string requestId,
    HttpStatusCode statusCode
) : AmazonRoute53Exception(message, innerException, errorType, errorCode, requestId, statusCode);
