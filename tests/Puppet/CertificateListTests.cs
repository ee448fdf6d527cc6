namespace OriginScript.Puppet.Tests;

/// <summary>What <c>puppetserver ca list --format json</c> of Debian's puppetserver 7.9.5 really says.</summary>
public sealed class CertificateListTests
{
    private const string Answer = """
        {"requested":[{"name":"broker.infra.example.org","state":"requested","dns_alt_names":[],"subject_alt_names":[],"authorization_extensions":{},"fingerprint":"19:F4","fingerprints":{"SHA1":"28:F7","SHA256":"19:F4","SHA512":"9C:98","default":"19:F4"}}],"signed":[{"name":"puppet.infra.example.org","dns_alt_names":["DNS:puppet","DNS:puppet.infra.example.org"],"state":"signed","authorization_extensions":{"pp_cli_auth":"true"},"subject_alt_names":["DNS:puppet","DNS:puppet.infra.example.org"],"not_before":"2026-11-22T01:10:57UTC","fingerprints":{"SHA1":"BA:C7","SHA256":"F4:81","SHA512":"68:DE","default":"F4:81"},"not_after":"2041-11-19T01:11:01UTC","serial_number":1,"fingerprint":"F4:81"}],"revoked":[]}
        """;

    [Fact]
    public void Those_that_wait_and_those_that_are_signed() =>
        Assert.Equal(
            [new("broker.infra.example.org", "requested", "19:F4"), new("puppet.infra.example.org", "signed", "F4:81")],
            CertificateList.Parse(Answer)
        );

    [Fact]
    public void Nothing_waits() => Assert.Empty(CertificateList.Parse("""{"requested":[]}"""));

    [Fact]
    public void A_name_that_it_does_not_know() => Assert.Empty(CertificateList.Parse("""{"missing":["broker.infra.example.org"]}"""));

    [Fact]
    public void A_row_has_the_sign_of_old() =>
        Assert.Equal(
            ["  broker.infra.example.org 19:F4", "+ puppet.infra.example.org F4:81"],
            CertificateList.Parse(Answer).Select(listed => CertificateRow.Of(listed).ToString())
        );
}
