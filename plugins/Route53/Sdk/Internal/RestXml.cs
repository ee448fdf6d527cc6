using System.Text;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Route53.Internal;

/// <summary>How a call becomes an HTTP request in the REST-XML protocol.</summary>
internal static class RestXml
{
    public static readonly XNamespace Namespace = "https://route53.amazonaws.com/doc/2013-04-01/";

    private static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>A request for a path below the API version; <c>{Id}</c> in it stands for the id's last part, so <c>/change/C1</c> is C1.</summary>
    public static DefaultRequest CreateRequest(AmazonWebServiceRequest call, string path, string? id = null)
    {
        var request = new DefaultRequest(call, "Amazon.Route53")
        {
            HttpMethod = "GET",
            ResourcePath = $"/2013-04-01/{path}",
            UseQueryString = true,
        };
        if (path.Contains("{Id}", StringComparison.Ordinal))
            request.AddPathResource("{Id}", LastPart(id, call));
        return request;
    }

    public static DefaultRequest WithBody(this DefaultRequest request, XElement body)
    {
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, WriterSettings))
            body.Save(writer);
        request.HttpMethod = "POST";
        request.UseQueryString = false;
        request.Content = content.ToArray();
        request.Headers["Content-Type"] = "application/xml";
        return request;
    }

    public static DefaultRequest WithParameter(this DefaultRequest request, string name, string? value)
    {
        if (value is not null)
            request.Parameters.Add(name, value);
        return request;
    }

    private static string LastPart(string? id, AmazonWebServiceRequest call) =>
        id is { Length: > 0 }
            ? id[(id.LastIndexOf('/') + 1)..]
            : throw new AmazonRoute53Exception($"{call.GetType().Name} has no id: set the id of the zone or the change.");
}
