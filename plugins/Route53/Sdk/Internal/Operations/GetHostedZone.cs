using Amazon.Route53.Model;
using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

internal static class GetHostedZone
{
    public static readonly InvokeOptions Options = Operation<GetHostedZoneRequest>.Options(
        call => RestXml.CreateRequest(call, "hostedzone/{Id}", call.Id),
        answer => new GetHostedZoneResponse { HostedZone = Shapes.HostedZone(answer.GetRequired("HostedZone")) }
    );
}
