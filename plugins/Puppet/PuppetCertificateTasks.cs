using OriginScript.Puppet;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Certificates of a master, by hand.</summary>
public static class PuppetCertificateTasks
{
    /// <summary>Lists what a master's certificate authority knows: <c>+</c> signed, <c>-</c> revoked, nothing while it waits.</summary>
    /// <param name="run">The run.</param>
    /// <param name="master">The master, by the name or address under which it is reached.</param>
    /// <param name="hostname">This name alone.</param>
    /// <param name="all">Those that are signed or revoked as well, and not only what waits.</param>
    [Task("puppet:cert:list")]
    public static async Task<IReadOnlyList<CertificateRow>> List(Run run, string master, [Argument] string hostname = "", bool all = false)
    {
        var shell = await Machine.At(master).Open(run).ConfigureAwait(false);
        return [.. (await CertificateList.All(run, shell).ConfigureAwait(false))
            .Where(listed => hostname.Length > 0 ? listed.Name == hostname : all || listed.State == CertificateList.Requested)
            .Select(CertificateRow.Of)];
    }

    /// <summary>Makes a master forget certificates, as before a machine of the same name is built anew: they are revoked and removed.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The names in the certificates.</param>
    [Task("puppet:cert:clean", Asks = true)]
    public static HostBuilder PuppetClean(this HostBuilder master, params string[] hostname)
    {
        if (hostname.Length == 0)
            throw new RecipeException($"puppet:cert:clean on {master.Name} names no certificate. Name one or more behind the master: \"web.example.org\".");
        foreach (var name in hostname)
            master.Add(new CleanStep(master, name));
        return master;
    }

    /// <summary>Makes key and certificate for a name on the master itself, for a machine that cannot ask.</summary>
    /// <param name="master">The master.</param>
    /// <param name="hostname">The name in the certificate.</param>
    [Task("puppet:cert:generate")]
    public static HostBuilder PuppetGenerate(this HostBuilder master, string hostname) => master.Add(new GenerateStep(master, hostname));
}

/// <summary>A line of <c>puppet:cert:list</c>.</summary>
/// <param name="Sign"><c>+</c> signed, <c>-</c> revoked, empty while it waits.</param>
/// <param name="Name">The name in it.</param>
/// <param name="Fingerprint">SHA-256 of the request, or of the certificate once it is signed.</param>
public sealed record CertificateRow(string Sign, string Name, string Fingerprint)
{
    /// <summary>The three with a blank between them; the sign has a place of its own.</summary>
    public override string ToString() => $"{Sign,1} {Name} {Fingerprint}";

    internal static CertificateRow Of(Listed listed) =>
        new(listed.State switch { CertificateList.Signed => "+", CertificateList.Revoked => "-", _ => "" }, listed.Name, listed.Fingerprint);
}
