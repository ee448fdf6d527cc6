using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Security;

namespace OriginScript.Remote;

/// <summary>A private key to offer, and its name in messages.</summary>
internal sealed class SshKey(string shown, IReadOnlyCollection<HostAlgorithm> algorithms) : IPrivateKeySource
{
    // Current servers refuse SHA-1, and each refusal uses one of the few attempts. Every server that accepts RSA accepts this algorithm.
    private const string RsaAlgorithm = "rsa-sha2-256";

    /// <summary>A file's path, or an agent's comment.</summary>
    public string DisplayName => shown;

    /// <summary>Its public key in base64, if known.</summary>
    public string? PublicKey { get; init; }

    /// <inheritdoc/>
    public IReadOnlyCollection<HostAlgorithm> HostKeyAlgorithms => algorithms;

    /// <summary>Loads the key from a file.</summary>
    /// <exception cref="OriginException">It cannot be used.</exception>
    public static SshKey LoadFile(string path)
    {
        var text = SshKeyFile.Read(path);
        if (text.IsEncrypted)
            throw SshKeyFile.Locked(path);
        try
        {
            var file = new PrivateKeyFile(path);
            var algorithms = file.HostKeyAlgorithms.Where(algorithm => file.Key is not RsaKey || algorithm.Name == RsaAlgorithm).ToList();
            var publicKey = Convert.ToBase64String(new KeyHostAlgorithm(file.Key.ToString(), file.Key).Data);
            return text.PublicKey is { } own && own != publicKey
                ? throw SshKeyFile.Unreadable(path, "its private key does not belong to its public key")
                : new(path, algorithms) { PublicKey = publicKey };
        }
        catch (SshPassPhraseNullOrEmptyException e)
        {
            throw SshKeyFile.Locked(path, e);
        }
        catch (Exception e) when (e is SshException or IOException or UnauthorizedAccessException or FormatException)
        {
            throw SshKeyFile.Unreadable(path, e.Message, e);
        }
    }
}
