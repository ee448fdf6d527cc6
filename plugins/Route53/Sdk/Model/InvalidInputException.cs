using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>A part of the request is not what the API accepts.</summary>
public sealed class InvalidInputException(
    string message,
    Exception innerException,
    ErrorType errorType,
    string errorCode,
    string requestId,
    HttpStatusCode statusCode
) : AmazonRoute53Exception(message, innerException, errorType, errorCode, requestId, statusCode);
