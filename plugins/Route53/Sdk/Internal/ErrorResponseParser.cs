using System.Net;
using System.Xml.Linq;
using Amazon.Route53.Model;
using Amazon.Runtime;

namespace Amazon.Route53.Internal;

/// <summary>
/// Creates the exception for an error response, which has one of two shapes: <c>ErrorResponse/Error</c> with a code, or, for a batch,
/// <c>InvalidChangeBatch</c> with a list of messages.
/// </summary>
internal static class ErrorResponseParser
{
    private delegate AmazonRoute53Exception ExceptionFactory(
        string message,
        Exception inner,
        ErrorType type,
        string code,
        string requestId,
        HttpStatusCode status
    );

    private static readonly Dictionary<string, ExceptionFactory> Factories = new()
    {
        ["NoSuchHostedZone"] = (m, i, t, c, r, s) => new NoSuchHostedZoneException(m, i, t, c, r, s),
        ["NoSuchChange"] = (m, i, t, c, r, s) => new NoSuchChangeException(m, i, t, c, r, s),
        ["PriorRequestNotComplete"] = (m, i, t, c, r, s) => new PriorRequestNotCompleteException(m, i, t, c, r, s),
        ["Throttling"] = (m, i, t, c, r, s) => new ThrottlingException(m, i, t, c, r, s),
        ["ThrottlingException"] = (m, i, t, c, r, s) => new ThrottlingException(m, i, t, c, r, s),
        ["InvalidInput"] = (m, i, t, c, r, s) => new InvalidInputException(m, i, t, c, r, s),
        ["InvalidDomainName"] = (m, i, t, c, r, s) => new InvalidDomainNameException(m, i, t, c, r, s),
    };

    public static AmazonRoute53Exception Parse(XElement? answer, Exception inner, HttpStatusCode status)
    {
        if (answer is null)
            return new(
                $"The Route 53 endpoint returned {(int)status} {status} without an error message.",
                inner,
                ToErrorType(null, status),
                status.ToString(),
                "",
                status
            );
        var error = answer.Child("Error");
        var code = error?.Text("Code") ?? answer.Name.LocalName;
        var messages = answer.List("Messages", message => message.Value) ?? [];
        var message = error?.Text("Message") ?? string.Join(" ", messages);
        var type = ToErrorType(error?.Text("Type"), status);
        var requestId = answer.Text("RequestId") ?? "";
        if (code == "InvalidChangeBatch")
            return new InvalidChangeBatchException(message, inner, type, code, requestId, status) { Messages = messages };
        return Factories.TryGetValue(code, out var make)
            ? make(message, inner, type, code, requestId, status)
            : new AmazonRoute53Exception(message, inner, type, code, requestId, status);
    }

    private static ErrorType ToErrorType(string? type, HttpStatusCode status) =>
        type switch
        {
            "Sender" => ErrorType.Sender,
            "Receiver" => ErrorType.Receiver,
            _ => (int)status < 500 ? ErrorType.Sender : ErrorType.Receiver,
        };
}
