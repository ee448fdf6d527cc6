using Amazon.Route53.Model;
using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

internal static class GetChange
{
    public static readonly InvokeOptions Options = Operation<GetChangeRequest>.Options(
        call => RestXml.CreateRequest(call, "change/{Id}", call.Id),
        answer => new GetChangeResponse { ChangeInfo = Shapes.ChangeInfo(answer.GetRequired("ChangeInfo")) }
    );
}
