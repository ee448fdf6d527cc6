using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OriginScript.Puppet.Tests;

/// <summary>A machine on paper with Puppet on it: master and agent at once, with the vendor's packages.</summary>
internal static class PaperPuppet
{
    public const string Conf = "etc/puppetlabs/puppet/puppet.conf";
    public const string Authority = "etc/puppetlabs/puppetserver/ca";

    private const string Keys = "etc/puppetlabs/puppet/ssl";

    public static PaperMachine WithPuppet(this PaperMachine machine)
    {
        machine.Put(Conf, "[main]\n[server]\n[agent]\n").Put("etc/os-release", "ID=debian\nVERSION_ID=12\nVERSION_CODENAME=bookworm\n").Has("puppetserver");
        foreach (var folder in new[] { $"{Authority}/requests", $"{Authority}/signed", $"{Keys}/private_keys", $"{Keys}/certificate_requests", $"{Keys}/certs" })
            Directory.CreateDirectory(machine.At(folder));
        foreach (var program in new[] { "puppet", "puppetserver" })
            machine.PutProgram($"opt/puppetlabs/bin/{program}", $"exec /paper/bin/{program} \"$@\"");
        return machine;
    }

    /// <summary>The server runs, and agents of that name would ask it.</summary>
    public static PaperMachine Serving(this PaperMachine machine, string name = "web.example.org") =>
        machine.WithPuppet().Put(Conf, $"[main]\ncertname = {name}\nserver = puppet.example.org\n[server]\n[agent]\n").Put("paper/units/puppetserver/active", "");

    /// <summary>A request that waits: the machine's own, or a stranger's.</summary>
    public static PaperMachine Requested(this PaperMachine machine, string pem = "request.pem", string name = "web.example.org") =>
        machine.Put($"{Authority}/requests/{name}.pem", machine.Get($"paper/bin/{pem}"));

    /// <summary>A certificate that is signed.</summary>
    public static PaperMachine Signed(this PaperMachine machine, string name = "web.example.org") =>
        machine.Put($"{Authority}/signed/{name}.pem", machine.Get("paper/bin/certificate.pem"));

    /// <summary>A certificate of another key.</summary>
    public static string Strangers()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=web.example.org", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        return certificate.ExportCertificatePem() + "\n";
    }

    /// <summary>The agent has asked, and kept what it asked with.</summary>
    public static PaperMachine Asked(this PaperMachine machine, string name = "web.example.org") =>
        machine.Put($"{Keys}/certificate_requests/{name}.pem", machine.Get("paper/bin/request.pem"));
}
