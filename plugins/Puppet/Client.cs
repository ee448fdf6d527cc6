using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>A client as its master has to know it.</summary>
/// <param name="Name">The name in its request and certificate.</param>
/// <param name="Fingerprint">The fingerprint as read on the client itself.</param>
internal sealed record Client(Text Name, Text Fingerprint)
{
    /// <summary>Where its key can be looked at; null: only its fingerprint was told.</summary>
    public Machine? Machine { get; init; }

    /// <summary>What a step that compares the two has to know: the fingerprint, and the way to the machine.</summary>
    public IEnumerable<Later> Laters => Fingerprint.Laters.Concat(Machine?.Laters ?? []);

    /// <summary>
    /// Whether what the master lists is this client's. Once signed, the master lists the certificate while the agent may still have its request, or has fetched the
    /// certificate since its fingerprint was read: then the keys on both sides have to be the same.
    /// </summary>
    public async Task<bool> IsThe(Run run, IShell master, Listed listed)
    {
        if (listed.State == CertificateList.Revoked)
            return false;
        if (listed.Fingerprint == run[Fingerprint])
            return true;
        if (listed.State != CertificateList.Signed || Machine is null)
            return false;
        var own = await Credentials.OfAgent(run, await Machine.Open(run).ConfigureAwait(false), listed.Name).ConfigureAwait(false);
        var signed = await Credentials.OfAuthority(run, master, listed.Name).ConfigureAwait(false);
        return own is not null && own.Key == signed?.Key;
    }
}
