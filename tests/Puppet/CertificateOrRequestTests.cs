using System.Security.Cryptography;

namespace OriginScript.Puppet.Tests;

public sealed class CertificateOrRequestTests : IDisposable
{
    private static readonly DateTimeOffset Then = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly RSA _key = RSA.Create(2048);
    private readonly System.Security.Cryptography.X509Certificates.CertificateRequest _request;

    public CertificateOrRequestTests() => _request = new("CN=broker.infra.example.org", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Dispose() => _key.Dispose();

    [Fact]
    public void A_fingerprint_is_written_as_Puppet_writes_it() =>
        Assert.Matches("^([0-9A-F]{2}:){31}[0-9A-F]{2}$", CertificateOrRequest.Parse(_request.CreateSigningRequestPem()).Fingerprint);

    [Fact]
    public void A_certificate_has_the_key_of_its_request() =>
        Assert.Equal(CertificateOrRequest.Parse(_request.CreateSigningRequestPem()).Key, CertificateOrRequest.Parse(Signed()).Key);

    [Fact]
    public void And_a_fingerprint_of_its_own() =>
        Assert.NotEqual(CertificateOrRequest.Parse(_request.CreateSigningRequestPem()).Fingerprint, CertificateOrRequest.Parse(Signed()).Fingerprint);

    [Fact]
    public void A_certificate_is_signed() => Assert.True(CertificateOrRequest.Parse(Signed()).IsSigned);

    [Fact]
    public void A_request_is_not() => Assert.False(CertificateOrRequest.Parse(_request.CreateSigningRequestPem()).IsSigned);

    private string Signed()
    {
        using var certificate = _request.CreateSelfSigned(Then, Then.AddYears(1));
        return certificate.ExportCertificatePem();
    }
}
