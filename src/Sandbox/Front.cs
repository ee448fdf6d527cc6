using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OriginScript.Sandbox.Ec2;
using OriginScript.Sandbox.Protocol;
using OriginScript.Sandbox.Route53;
using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox;

/// <summary>Takes each call through its fate: read, number, effect, log, answer.</summary>
internal sealed class Front(SandboxOptions options, WorldKeeper keeper, CallLog log) : IHttpApplication<HttpContext>
{
    private readonly Ec2Api _ec2 = new();
    private readonly Route53Api _route53 = new();
    private readonly Consoles _consoles = new(WorldFolder.Of(options.Folder).Machines);
    private readonly Fates _fates = new(options.Faults);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        IApi api = context.Request.Path.StartsWithSegments(Route53Api.Root) ? _route53 : _ec2;
        var request = await api.Read(context.Request);
        var (call, fate) = _fates.Next(api.Name, request);
        await (options.Before?.Invoke(call) ?? Task.CompletedTask);

        var moment = new Moment(options.Clock.GetUtcNow(), Guid.NewGuid().ToString(), options.Pace, options.Faults.Hidden) { Consoles = _consoles };
        var answer = Decide(api, request, (fate, Signature.Of(context.Request), moment));
        call = call with { Status = answer.Status, Code = answer.Code };
        log.Add(moment.Now, call, lost: fate == Fate.Lost);
        await (options.After?.Invoke(call) ?? Task.CompletedTask);

        if (fate == Fate.Lost)
        {
            context.Abort();
            return;
        }

        await Send(context.Response, Xml.Bytes(answer.Body, api.Space), answer.Status, moment.RequestId);
    }

    private Answer Decide(IApi api, Request request, (Fate Fate, Signature? Signature, Moment Moment) at)
    {
        try
        {
            switch (at.Fate)
            {
                case Fate.Throttled: throw api.Throttled;
                case Fate.Broken: throw new Refusal("InternalError", "An internal error has occurred", 500);
            }

            api.Authenticate(at.Signature);
            return new(200, null, keeper.Carry(request, at.Moment));
        }
        catch (Refusal refusal)
        {
            return new(refusal.Status, refusal.Code, api.Describe(refusal, at.Moment.RequestId));
        }
    }

    private static async Task Send(HttpResponse response, byte[] body, int status, string requestId)
    {
        response.StatusCode = status;
        response.ContentType = "text/xml;charset=UTF-8";
        response.ContentLength = body.Length;
        response.Headers["x-amzn-RequestId"] = requestId;
        await response.Body.WriteAsync(body);
    }
}
