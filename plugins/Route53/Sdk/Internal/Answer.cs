using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Route53.Internal;

/// <summary>Reads an answer whole: they are small, and an element tree is easier to follow than a stream of events.</summary>
internal sealed class Answer(Func<XElement, AmazonWebServiceResponse> read) : XmlResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input) => read(XElement.Load(input.Stream));

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        Refusal.From(Parse(input.Stream), innerException, statusCode);

    private static XElement? Parse(Stream stream)
    {
        try
        {
            return XElement.Load(stream);
        }
        catch (XmlException)
        {
            // A proxy's page, or nothing: the status code still says whether to try again.
            return null;
        }
    }
}
