using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OriginScript.AwsEmulator.Ec2;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.Route53;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Server;

/// <summary>Handles each call: parse, inject a fault, execute, log, respond.</summary>
internal sealed class RequestHandler(SandboxOptions options, WorldStore keeper, CallLog log) : IHttpApplication<HttpContext>
{
    private readonly Ec2Api _ec2 = new();
    private readonly Route53Api _route53 = new();
    private readonly WorldFolder _folder = WorldFolder.Of(options.Folder);
    private readonly FaultInjector _faultInjector = new(options.Faults);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        IApi api = context.Request.Path.StartsWithSegments(Route53Api.Root) ? _route53 : _ec2;
        var request = await api.ParseRequest(context.Request);
        var (call, fate) = _faultInjector.RegisterCall(api.Name, request);
        await (options.BeforeCall?.Invoke(call) ?? Task.CompletedTask);

        var moment = new RequestContext(options.Clock.GetUtcNow(), Guid.NewGuid().ToString(), options.Latency, options.Faults.VisibilityDelay)
        {
            ReadConsole = id => options.Backend?.ReadConsole(_folder, id),
        };
        var answer = Process(api, request, (fate, SigV4Credential.Parse(context.Request), moment));
        call = call with { Status = answer.Status, Code = answer.Code };
        log.Add(moment.Now, call, lost: fate == InjectedFault.ResponseLost);
        await (options.AfterCall?.Invoke(call) ?? Task.CompletedTask);

        if (fate == InjectedFault.ResponseLost)
        {
            context.Abort();
            return;
        }

        await WriteResponse(context.Response, AwsXml.Serialize(answer.Body, api.Namespace), answer.Status, moment.RequestId);
    }

    private ApiResponse Process(IApi api, ApiRequest request, (InjectedFault Fate, SigV4Credential? Signature, RequestContext Moment) at)
    {
        try
        {
            switch (at.Fate)
            {
                case InjectedFault.Throttled:
                    throw api.ThrottlingError;
                case InjectedFault.InternalError:
                    throw new ApiException("InternalError", "An internal error has occurred", 500);
            }

            api.Authenticate(at.Signature);
            return new(200, null, keeper.Execute(request.Effect, request.Writes, at.Moment));
        }
        catch (ApiException refusal)
        {
            return new(refusal.Status, refusal.Code, api.ToErrorXml(refusal, at.Moment.RequestId));
        }
    }

    private static async Task WriteResponse(HttpResponse response, byte[] body, int status, string requestId)
    {
        response.StatusCode = status;
        response.ContentType = "text/xml;charset=UTF-8";
        response.ContentLength = body.Length;
        response.Headers["x-amzn-RequestId"] = requestId;
        await response.Body.WriteAsync(body);
    }
}
