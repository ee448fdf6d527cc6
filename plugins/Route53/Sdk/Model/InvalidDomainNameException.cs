using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>A name in the request is not a valid domain name.</summary>
public sealed class InvalidDomainNameException(
    string message,
    Exception innerException,
    ErrorType errorType,
    string errorCode,
    string requestId,
    HttpStatusCode statusCode
) : AmazonRoute53Exception(message, innerException, errorType, errorCode, requestId, statusCode);
