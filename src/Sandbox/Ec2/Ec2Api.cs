using System.Collections.Frozen;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Ec2;

/// <summary>The EC2 query protocol: a form goes in, XML comes out.</summary>
internal sealed class Ec2Api : IApi
{
    private const string Version = "2016-11-15";

    public static FrozenDictionary<string, Ec2Action> Actions { get; } = ((Ec2Action[])[
        .. RunInstances.Actions,
        .. DescribeInstances.Actions,
        .. InstanceStatus.Actions,
        .. InstanceGoals.Actions,
        .. InstanceAttributes.Actions,
        .. ConsoleOutput.Actions,
        .. Images.Actions,
        .. Addresses.Actions,
        .. Associations.Actions,
        .. Tags.Actions,
        .. SecurityGroups.Actions,
        .. SecurityGroupRules.Actions,
        .. Volumes.Actions,
        .. Networks.Actions,
        .. KeyPairs.Actions,
    ]).ToFrozenDictionary(action => action.Name);

    public string Name => "ec2";

    public XNamespace Space => $"http://ec2.amazonaws.com/doc/{Version}/";

    public Refusal Throttled => new("RequestLimitExceeded", "Request limit exceeded.", 503);

    public async Task<Request> Read(HttpRequest http)
    {
        if (!http.HasFormContentType)
        {
            return Request.Refused("-", new Refusal("InvalidAction", "EC2 is spoken to with a form in a POST."));
        }

        var form = await http.ReadFormAsync();
        var query = new Query(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        var name = query["Action"] ?? "-";
        if (!Actions.TryGetValue(name, out var action))
        {
            return Request.Refused(name, new Refusal("InvalidAction", $"The action {name} is not valid for this web service."));
        }

        return query["Version"] == Version
            ? new(name, action.Writes && query["DryRun"] != "true", draft => Perform(action, query, draft))
            : Request.Refused(name, new Refusal("NoSuchVersion", $"The requested version ({query["Version"]}) of service AmazonEC2 does not exist"));
    }

    public void Authenticate(Signature? signature)
    {
        if (signature is null)
        {
            throw new Refusal("AuthFailure", "AWS was not able to validate the provided access credentials", 401);
        }

        if (signature.Service != Name)
        {
            throw new Refusal("AuthFailure", $"Credential should be scoped to correct service: '{Name}'.", 401);
        }
    }

    public XElement Describe(Refusal refusal, string requestId) => new("Response",
        new XElement("Errors", new XElement("Error", new XElement("Code", refusal.Code), new XElement("Message", refusal.Message))),
        new XElement("RequestID", requestId));

    private static XElement Perform(Ec2Action action, Query query, Draft draft)
    {
        var dryRun = query.Flag("DryRun");
        var content = action.Handle(query, draft);
        query.RefuseUnread();
        return dryRun
            ? throw new Refusal("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412)
            : new($"{action.Name}Response", [new XElement("requestId", draft.RequestId), .. content.OfType<object>()]);
    }
}
