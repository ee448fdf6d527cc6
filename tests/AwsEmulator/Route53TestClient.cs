using System.Text;
using System.Xml.Linq;

namespace OriginScript.AwsEmulator.Tests;

/// <summary>A raw HTTP client for Route 53.</summary>
internal sealed class Route53TestClient(Uri endpoint, SandboxCredentials credentials) : IDisposable
{
    public const string Infra = "Z0SANDBOXORIGIN000002";

    private const string Space = "https://route53.amazonaws.com/doc/2013-04-01/";

    private readonly HttpClient _http = new() { BaseAddress = new Uri(endpoint, "/2013-04-01/") };

    public async Task<Reply> Get(string path, string? service = "route53") => await Send(new HttpRequestMessage(HttpMethod.Get, path), service);

    public Task<Reply> Change(params string[] changes) => ChangeIn(Infra, changes);

    public Task<Reply> ChangeIn(string zone, params string[] changes) =>
        Post(
            $"hostedzone/{zone}/rrset/",
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ChangeResourceRecordSetsRequest xmlns="{Space}">
              <ChangeBatch><Comment>test</Comment><Changes>{string.Concat(changes)}</Changes></ChangeBatch>
            </ChangeResourceRecordSetsRequest>
            """
        );

    public Task<Reply> Post(string path, string body) =>
        Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/xml") }, "route53");

    /// <summary>One change; several values are separated by commas.</summary>
    public static string Set(string action, string name, string value, string type = "A", int ttl = 300) =>
        $"""
            <Change><Action>{action}</Action><ResourceRecordSet><Name>{name}</Name><Type>{type}</Type><TTL>{ttl}</TTL>
            <ResourceRecords>{string.Concat(
                value.Split(',').Select(one => $"<ResourceRecord><Value>{one}</Value></ResourceRecord>")
            )}</ResourceRecords>
            </ResourceRecordSet></Change>
            """;

    /// <summary>The record sets of the infra zone without its own NS and SOA, as <c>name type ttl values</c>.</summary>
    public async Task<string[]> Records(string query = "") =>
        [
            .. (await Get($"hostedzone/{Infra}/rrset{query}"))
                .Body.Descendants("ResourceRecordSet")
                .Where(set => set.Element("Type")!.Value is not ("NS" or "SOA"))
                .Select(set =>
                    string.Join(
                        ' ',
                        [
                            set.Element("Name")!.Value,
                            set.Element("Type")!.Value,
                            set.Element("TTL")!.Value,
                            .. set.Descendants("Value").Select(value => value.Value),
                        ]
                    )
                ),
        ];

    public void Dispose() => _http.Dispose();

    private async Task<Reply> Send(HttpRequestMessage message, string? service)
    {
        message.RequestUri = new Uri(_http.BaseAddress!, message.RequestUri!);
        if (service is not null)
            await new TestSigner(credentials, service).Sign(message);

        using var response = await _http.SendAsync(message);
        var body = XElement.Parse(await response.Content.ReadAsStringAsync());
        var space = body.Name.NamespaceName;
        foreach (var element in body.DescendantsAndSelf())
            element.Name = element.Name.LocalName;

        return new((int)response.StatusCode, space, body);
    }
}

internal sealed record Reply(int Status, string Namespace, XElement Body)
{
    public string this[string element] => Body.Descendants(element).First().Value;

    public string Error => $"{Status} {this["Code"]}: {this["Message"]}";
}
