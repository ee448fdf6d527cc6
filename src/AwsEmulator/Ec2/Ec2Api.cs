using System.Collections.Frozen;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>The EC2 query protocol: form-encoded requests and XML responses.</summary>
internal sealed class Ec2Api : IApi
{
    private const string Version = "2016-11-15";

    public static FrozenDictionary<string, Ec2Action> Actions { get; } =
        (
            (Ec2Action[])
                [
                    .. RunInstances.Actions,
                    .. DescribeInstances.Actions,
                    .. InstanceStatus.Actions,
                    .. InstanceStateChanges.Actions,
                    .. InstanceAttributes.Actions,
                    .. ConsoleOutput.Actions,
                    .. Images.Actions,
                    .. Addresses.Actions,
                    .. Associations.Actions,
                    .. TagActions.Actions,
                    .. SecurityGroups.Actions,
                    .. SecurityGroupRules.Actions,
                    .. Volumes.Actions,
                    .. Networks.Actions,
                    .. PrefixLists.Actions,
                    .. KeyPairs.Actions,
                    .. AccountAttributes.Actions,
                ]
        ).ToFrozenDictionary(action => action.Name);

    public string Name => "ec2";

    public XNamespace Namespace => $"http://ec2.amazonaws.com/doc/{Version}/";

    public ApiException ThrottlingError => new("RequestLimitExceeded", "Request limit exceeded.", 503);

    // No action of EC2 needs anything alone.
    public ApiException BusyError => ThrottlingError;

    public ApiRequest ParseRequest(HttpRequest http, byte[] body)
    {
        if (!http.HasFormContentType)
            return ApiRequest.Rejected("-", new ApiException("InvalidAction", "EC2 requests must be form-encoded POST requests."));

        try
        {
            return ParseRequest(FormBody.Parse(body));
        }
        catch (ApiException malformed)
        {
            return ApiRequest.Rejected("-", malformed);
        }
    }

    public ApiException AuthenticationError(AuthenticationFailure failure, string detail = "") =>
        failure switch
        {
            AuthenticationFailure.OtherScope => new("AuthFailure", detail, 401),
            AuthenticationFailure.OutOfTime => new("RequestExpired", $"Request has expired. {detail}"),
            _ => new("AuthFailure", "AWS was not able to validate the provided access credentials", 401),
        };

    public XElement ToErrorXml(ApiException refusal, string requestId) =>
        new(
            "Response",
            new XElement("Errors", new XElement("Error", new XElement("Code", refusal.Code), new XElement("Message", refusal.Message))),
            new XElement("RequestID", requestId)
        );

    private static ApiRequest ParseRequest(QueryParameters query)
    {
        var name = query["Action"] ?? "-";
        if (!Actions.TryGetValue(name, out var action))
            return ApiRequest.Rejected(
                FormatUnknown(name),
                new ApiException("InvalidAction", $"The action {name} is not valid for this web service.")
            );

        return query["Version"] == Version
            ? new(name, action.Writes && query["DryRun"] != "true", transaction => Execute(action, query, transaction))
            {
                Draws = Ec2RequestLimits.GetDraws(action, query.All.ToDictionary()),
            }
            : ApiRequest.Rejected(
                name,
                new ApiException("NoSuchVersion", $"The requested version ({query["Version"]}) of service AmazonEC2 does not exist")
            );
    }

    // The log of calls has one line for each call, and one word for its action.
    private static string FormatUnknown(string name) => name.Length is > 0 and <= 64 && name.All(char.IsAsciiLetterOrDigit) ? name : "-";

    private static XElement Execute(Ec2Action action, QueryParameters query, Transaction transaction)
    {
        query.ThrowIfUnprintable();
        var dryRun = query.Bool("DryRun");
        var content = action.Handle(query, transaction);
        query.ThrowIfUnread();
        return dryRun
            ? throw new ApiException("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412)
            : new($"{action.Name}Response", [new XElement("requestId", transaction.RequestId), .. content.OfType<object>()]);
    }
}
