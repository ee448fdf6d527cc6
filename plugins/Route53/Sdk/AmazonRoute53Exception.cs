using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53;

/// <summary>Route 53 refused a call; <see cref="AmazonServiceException.ErrorCode"/> has the error code.</summary>
public class AmazonRoute53Exception : AmazonServiceException
{
    /// <summary>A call that could not be sent as it was.</summary>
    public AmazonRoute53Exception(string message)
        : base(message) { }

    /// <summary>An error as the service answered it.</summary>
    public AmazonRoute53Exception(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
