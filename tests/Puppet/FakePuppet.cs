using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OriginScript.Puppet.Tests;

/// <summary>A fake machine with Puppet: both master and agent, with the vendor's packages.</summary>
internal static class FakePuppet
{
    public const string Conf = "etc/puppetlabs/puppet/puppet.conf";
    public const string Authority = "etc/puppetlabs/puppetserver/ca";

    private const string Keys = "etc/puppetlabs/puppet/ssl";

    public static FakeShellMachine WithPuppet(this FakeShellMachine machine)
    {
        machine
            .WithFile(Conf, "[main]\n[server]\n[agent]\n")
            .WithFile("etc/os-release", "ID=debian\nVERSION_ID=12\nVERSION_CODENAME=bookworm\n")
            .WithService("puppetserver");
        foreach (
            var folder in new[]
            {
                $"{Authority}/requests",
                $"{Authority}/signed",
                $"{Keys}/private_keys",
                $"{Keys}/certificate_requests",
                $"{Keys}/certs",
            }
        )
            Directory.CreateDirectory(machine.PathOf(folder));
        foreach (var program in new[] { "puppet", "puppetserver" })
            machine.WithProgram($"opt/puppetlabs/bin/{program}", $"exec /fake/bin/{program} \"$@\"");
        return machine;
    }

    /// <summary>The server runs, and the agent has that certificate name.</summary>
    public static FakeShellMachine WithRunningServer(this FakeShellMachine machine, string name = "web.example.org") =>
        machine
            .WithPuppet()
            .WithFile(Conf, $"[main]\ncertname = {name}\nserver = puppet.example.org\n[server]\n[agent]\n")
            .WithFile("fake/units/puppetserver/active", "");

    /// <summary>A waiting request: the machine's own, or a foreign one.</summary>
    public static FakeShellMachine WithWaitingRequest(this FakeShellMachine machine, string pem = "request.pem", string name = "web.example.org") =>
        machine.WithFile($"{Authority}/requests/{name}.pem", machine.ReadFile($"fake/bin/{pem}"));

    /// <summary>A certificate that is signed.</summary>
    public static FakeShellMachine WithSignedCertificate(this FakeShellMachine machine, string name = "web.example.org") =>
        machine.WithFile($"{Authority}/signed/{name}.pem", machine.ReadFile("fake/bin/certificate.pem"));

    /// <summary>A certificate of another key.</summary>
    public static string CreateForeignCertificate()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=web.example.org", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.MaxValue
        );
        return certificate.ExportCertificatePem() + "\n";
    }

    /// <summary>The agent has sent its request and kept a copy.</summary>
    public static FakeShellMachine WithAgentRequest(this FakeShellMachine machine, string name = "web.example.org") =>
        machine.WithFile($"{Keys}/certificate_requests/{name}.pem", machine.ReadFile("fake/bin/request.pem"));
}
