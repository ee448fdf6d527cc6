using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Route53.Internal;

/// <summary>Parses a response as an element tree: responses are small, and a tree is easier to work with than a stream of events.</summary>
internal sealed class RestXmlUnmarshaller(Func<XElement, AmazonWebServiceResponse> read) : XmlResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input) => read(XElement.Load(input.Stream));

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        ErrorResponseParser.Parse(Parse(input.Stream), innerException, statusCode);

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
