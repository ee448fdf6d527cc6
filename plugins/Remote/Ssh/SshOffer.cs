using Renci.SshNet;

namespace OriginScript.Remote;

/// <summary>What a machine is offered when connecting: keys, and algorithms in the order of our choice.</summary>
internal static class SshOffer
{
    // Measured: a tenth of the arithmetic of the default, sntrup761x25519, for which there are no big numbers to protect here yet.
    private const string Exchange = "curve25519-sha256";

    private static readonly string[] Ciphers = ["aes128-gcm@openssh.com", "aes256-gcm@openssh.com"];

    /// <summary>What is offered to that machine over that way; host keys of the kinds that can be compared with something come first; none that SHA-1 signs, and no certificates where nothing is known of their authorities.</summary>
    public static ConnectionInfo To(SshTarget target, (string Host, int Port) way, IReadOnlyList<string> kinds)
    {
        var offer = new ConnectionInfo(way.Host, way.Port, target.User, new PrivateKeyAuthenticationMethod(target.User, [.. target.Keys]));
        First(offer.KeyExchangeAlgorithms, [Exchange]);
        First(offer.Encryptions, Ciphers);
        foreach (var name in offer.HostKeyAlgorithms.Keys.Where(name => name == "ssh-rsa" || (name.Contains("-cert-", StringComparison.Ordinal) && !kinds.Contains(name))).ToList())
            offer.HostKeyAlgorithms.Remove(name);
        First(offer.HostKeyAlgorithms, [.. kinds.SelectMany(kind => kind == "ssh-rsa" ? ["rsa-sha2-512", "rsa-sha2-256"] : new[] { kind }).Distinct()]);
        return offer;
    }

    private static void First<T>(IOrderedDictionary<string, T> algorithms, string[] names)
    {
        foreach (var name in names.Where(algorithms.ContainsKey).Reverse())
            algorithms.SetPosition(name, 0);
    }
}
