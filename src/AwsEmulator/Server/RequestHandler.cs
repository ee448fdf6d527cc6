using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OriginScript.AwsEmulator.Ec2;
using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsEmulator.Route53;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Server;

/// <summary>Handles each call: parse, inject a fault, execute, log, respond.</summary>
internal sealed class RequestHandler(SandboxOptions options, (WorldStore Keeper, CallLog Log, RequestReader Reader) with)
    : IHttpApplication<HttpContext>
{
    private readonly Ec2Api _ec2 = new();
    private readonly Route53Api _route53 = new();
    private readonly WorldFolder _folder = WorldFolder.Of(options.Folder);
    private readonly FaultInjector _faultInjector = new(options.Faults);
    private readonly RequestBuckets? _buckets = options.Faults.HasRequestRates ? new(options.Clock) : null;

    private static ApiException InternalError => new("InternalError", "An internal error has occurred", 500);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        IApi api = context.Request.Path.StartsWithSegments(Route53Api.Root) ? _route53 : _ec2;
        var request = await with.Reader.Read(api, context.Request);
        var (call, fault) = _faultInjector.RegisterCall(api.Name, request);
        using var admission = _buckets?.Admit(api, request);
        await (options.BeforeCall?.Invoke(call) ?? Task.CompletedTask);

        var requestContext = new RequestContext(options.Clock.GetUtcNow(), Guid.NewGuid().ToString(), options.Latency, options.Faults.VisibilityDelay)
        {
            Region = request.Region,
            ReadConsole = id => options.Backend?.ReadConsole(_folder, id),
        };
        var answer = Process(api, admission?.Apply(request) ?? request, (fault, requestContext));
        call = call with { Status = answer.Status, Code = answer.Code };
        with.Log.Add(requestContext.Now, call, lost: fault == InjectedFault.ResponseLost);
        await (options.AfterCall?.Invoke(call) ?? Task.CompletedTask);

        if (fault == InjectedFault.ResponseLost)
        {
            context.Abort();
            return;
        }

        await WriteResponse(context.Response, answer, requestContext.RequestId);
    }

    private ApiResponse Process(IApi api, ApiRequest request, (InjectedFault Fate, RequestContext Moment) at)
    {
        try
        {
            switch (at.Fate)
            {
                case InjectedFault.Throttled:
                    throw api.ThrottlingError;
                case InjectedFault.InternalError:
                    throw InternalError;
            }

            return new(200, null, AwsXml.Serialize(with.Keeper.Execute(request.Effect, request.Writes, at.Moment), api.Namespace));
        }
        catch (ApiException refusal)
        {
            return Refuse(api, refusal, at.Moment);
        }
        // What is logged is what is answered, also if the sandbox itself fails, for example because its disk is full.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Refuse(api, InternalError, at.Moment);
        }
    }

    private static ApiResponse Refuse(IApi api, ApiException refusal, RequestContext requestContext) =>
        new(refusal.Status, refusal.Code, AwsXml.Serialize(api.ToErrorXml(refusal, requestContext.RequestId), api.Namespace));

    private static async Task WriteResponse(HttpResponse response, ApiResponse answer, string requestId)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "text/xml;charset=UTF-8";
        response.ContentLength = answer.Body.Length;
        response.Headers["x-amzn-RequestId"] = requestId;
        await response.Body.WriteAsync(answer.Body);
    }
}
