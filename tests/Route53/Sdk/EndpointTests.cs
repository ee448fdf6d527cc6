using Amazon;
using Amazon.Route53;
using Amazon.Route53.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace OriginScript.Route53.Tests.Sdk;

[Collection(nameof(EndpointTests))]
[CollectionDefinition(nameof(EndpointTests), DisableParallelization = true)]
public sealed class EndpointTests
{
    [Theory]
    [InlineData("eu-central-1", false, false, "https://route53.amazonaws.com", "us-east-1")]
    [InlineData("us-west-2", true, false, "https://route53-fips.amazonaws.com", "us-east-1")]
    [InlineData("eu-central-1", false, true, "https://route53.global.api.aws", "us-east-1")]
    [InlineData("us-east-1", true, true, "https://route53-fips.global.api.aws", "us-east-1")]
    [InlineData("cn-north-1", false, false, "https://route53.amazonaws.com.cn", "cn-northwest-1")]
    [InlineData("cn-north-1", false, true, "https://route53.global.api.amazonwebservices.com.cn", "cn-northwest-1")]
    [InlineData("us-gov-east-1", false, false, "https://route53.us-gov.amazonaws.com", "us-gov-west-1")]
    [InlineData("us-gov-east-1", true, false, "https://route53.us-gov.amazonaws.com", "us-gov-west-1")]
    [InlineData("us-gov-east-1", false, true, "https://route53.us-gov.api.aws", "us-gov-west-1")]
    [InlineData("us-iso-west-1", false, false, "https://route53.c2s.ic.gov", "us-iso-east-1")]
    [InlineData("us-isob-east-1", false, false, "https://route53.sc2s.sgov.gov", "us-isob-east-1")]
    [InlineData("eu-isoe-west-1", false, false, "https://route53.cloud.adc-e.uk", "eu-isoe-west-1")]
    [InlineData("us-isof-east-1", false, false, "https://route53.csp.hci.ic.gov", "us-isof-south-1")]
    [InlineData("eusc-de-east-1", false, false, "https://route53.amazonaws.eu", "eusc-de-east-1")]
    public void Each_partition_has_its_own(string region, bool fips, bool dualStack, string url, string signedFor) =>
        Assert.Equal(
            (url, signedFor),
            Resolved(
                new()
                {
                    RegionEndpoint = RegionEndpoint.GetBySystemName(region),
                    UseFIPSEndpoint = fips,
                    UseDualstackEndpoint = dualStack,
                }
            )
        );

    [Fact]
    public void A_service_url_wins_over_the_partition() =>
        Assert.Equal(("http://127.0.0.1:9/", "us-east-1"), Resolved(new() { ServiceURL = "http://127.0.0.1:9" }));

    [Fact]
    public void A_signing_region_that_is_given_wins() =>
        Assert.Equal(
            ("http://127.0.0.1:9/", "cn-northwest-1"),
            Resolved(new() { ServiceURL = "http://127.0.0.1:9", AuthenticationRegion = "cn-northwest-1" })
        );

    [Theory]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_ROUTE_53")]
    public void The_environment_wins_over_the_partition(string variable) =>
        Assert.Equal("http://127.0.0.1:8/", With((variable, "http://127.0.0.1:8")));

    [Fact]
    public void The_variable_of_the_service_wins_over_the_general_one() =>
        Assert.Equal("http://127.0.0.1:8/", With(("AWS_ENDPOINT_URL", "http://127.0.0.1:7"), ("AWS_ENDPOINT_URL_ROUTE_53", "http://127.0.0.1:8")));

    [Fact]
    public void A_service_url_and_fips_do_not_go_together() =>
        Assert.Contains(
            "cannot be combined with FIPS",
            Assert.Throws<AmazonClientException>(() => Resolved(new() { ServiceURL = "http://127.0.0.1:9", UseFIPSEndpoint = true })).Message
        );

    private static string With(params (string Name, string Value)[] variables)
    {
        foreach (var (name, value) in variables)
            Environment.SetEnvironmentVariable(name, value);
        try
        {
            return Resolved(new() { RegionEndpoint = RegionEndpoint.EUCentral1 }).Url;
        }
        finally
        {
            foreach (var (name, _) in variables)
                Environment.SetEnvironmentVariable(name, null);
        }
    }

    private static (string Url, string SignedFor) Resolved(AmazonRoute53Config config)
    {
        var endpoint = config.EndpointProvider.ResolveEndpoint(new Route53EndpointParameters(config));
        var scheme = (IPropertyBag)((System.Collections.IList)endpoint.Attributes["authSchemes"])[0]!;
        return (endpoint.URL, (string)scheme["signingRegion"]);
    }
}
