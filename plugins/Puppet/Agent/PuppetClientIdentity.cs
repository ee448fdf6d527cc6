using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>The identity of a client, as its master has to verify it.</summary>
/// <param name="Name">The name in its request and certificate.</param>
/// <param name="Fingerprint">The fingerprint as read on the client itself.</param>
internal sealed record PuppetClientIdentity(Text Name, Text Fingerprint)
{
    /// <summary>The machine to read its key from; null if only its fingerprint is known.</summary>
    public Machine? Machine { get; init; }

    /// <summary>The outputs that a comparing step needs: the fingerprint, and those needed to connect to the machine.</summary>
    public IEnumerable<Output> Outputs => Fingerprint.Outputs.Concat(Machine?.Outputs ?? []);

    /// <summary>
    /// Whether the master's entry belongs to this client. Once signed, the master lists the certificate while the agent may still have its request, or has fetched the
    /// certificate since its fingerprint was read: then both must have the same key.
    /// </summary>
    public async Task<bool> Owns(Run run, IShell master, CertificateEntry listed)
    {
        if (listed.State == CertificateList.Revoked)
            return false;
        if (listed.Fingerprint == run[Fingerprint])
            return true;
        if (listed.State != CertificateList.Signed || Machine is null)
            return false;
        var own = await CertificateOrRequest.ReadFromAgent(run, await Machine.Open(run).ConfigureAwait(false), listed.Name).ConfigureAwait(false);
        var signed = await CertificateOrRequest.ReadFromAuthority(run, master, listed.Name).ConfigureAwait(false);
        return own is not null && own.Key == signed?.Key;
    }
}
