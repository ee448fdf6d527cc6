using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Tasks for the certificates of a master.</summary>
public static class PuppetCertificateTasks
{
    /// <summary>Lists a master's certificates and requests: <c>+</c> signed, <c>-</c> revoked, no sign for a request.</summary>
    /// <param name="run">The run.</param>
    /// <param name="master">The master, by its name or address.</param>
    /// <param name="hostname">Only this name.</param>
    /// <param name="all">Include signed and revoked certificates, not only requests.</param>
    [Task("puppet:cert:list")]
    public static async Task<IReadOnlyList<CertificateRow>> List(Run run, string master, [Argument] string hostname = "", bool all = false)
    {
        var shell = await Machine.At(master).Open(run).ConfigureAwait(false);
        return
        [
            .. (await CertificateList.ListAll(run, shell).ConfigureAwait(false))
                .Where(listed => hostname.Length > 0 ? listed.Name == hostname : all || listed.State == CertificateList.Requested)
                .Select(CertificateRow.Of),
        ];
    }

    /// <summary>Revokes and removes certificates on a master, for example before a machine with the same name is recreated.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The names in the certificates.</param>
    [Task("puppet:cert:clean", RequiresConfirmation = true)]
    public static HostBuilder PuppetClean(this HostBuilder master, params string[] hostname)
    {
        if (hostname.Length == 0)
            throw new RecipeException(
                $"puppet:cert:clean on {master.Name} names no certificate. Name one or more after the master: \"web.example.org\"."
            );
        foreach (var name in hostname.Select(CertificateName.Parse).Distinct())
            master.Add(new CleanStep(master, name));
        return master;
    }

    /// <summary>Creates a key and certificate for a name on the master itself, for a machine that cannot send a request.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The name in the certificate.</param>
    [Task("puppet:cert:generate")]
    public static HostBuilder PuppetGenerate(this HostBuilder master, string hostname) =>
        master.Add(new GenerateStep(master, CertificateName.Parse(hostname)));
}

/// <summary>A line of <c>puppet:cert:list</c>.</summary>
/// <param name="Sign"><c>+</c> signed, <c>-</c> revoked, empty for a request.</param>
/// <param name="Name">The name in it.</param>
/// <param name="Fingerprint">SHA-256 of the request, or of the certificate once it is signed.</param>
public sealed record CertificateRow(string Sign, string Name, string Fingerprint)
{
    /// <summary>The three separated by blanks; the sign always takes one column.</summary>
    public override string ToString() => $"{Sign, 1} {Name} {Fingerprint}";

    internal static CertificateRow Of(CertificateEntry listed) =>
        new(
            listed.State switch
            {
                CertificateList.Signed => "+",
                CertificateList.Revoked => "-",
                _ => "",
            },
            listed.Name,
            listed.Fingerprint
        );
}
