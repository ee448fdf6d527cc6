using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Route53.Internal;

/// <summary>Marshals the request of one call and unmarshals its response.</summary>
internal sealed class Operation<TRequest>(Func<TRequest, IRequest> write) : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input) => write((TRequest)input);

    public static InvokeOptions Options(Func<TRequest, IRequest> write, Func<XElement, AmazonWebServiceResponse> read) =>
        new() { RequestMarshaller = new Operation<TRequest>(write), ResponseUnmarshaller = new RestXmlUnmarshaller(read) };
}
