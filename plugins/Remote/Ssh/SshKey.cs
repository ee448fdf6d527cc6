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
        if (!File.Exists(path))
            throw new OriginException(
                $"The private key file {path} does not exist. Specify another one: --key, At(address, user, key), or IdentityFile in ~/.ssh/config."
            );
        if (path.EndsWith(".pub", StringComparison.Ordinal))
            throw new OriginException(
                $"{path} is a public key. Specify the private key, {path[..^4]}, or add it to your agent: ssh-add {path[..^4]}."
            );
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OtherUsersAccess) != 0)
            throw new OriginException($"The private key file {path} is readable by other users. Restrict its permissions: chmod 600 {path}.");
        try
        {
            var file = new PrivateKeyFile(path);
            return new(path, [.. file.HostKeyAlgorithms.Where(algorithm => file.Key is not RsaKey || algorithm.Name == RsaAlgorithm)]);
        }
        catch (SshPassPhraseNullOrEmptyException e)
        {
            throw new OriginException(
                $"The private key file {path} has a passphrase, and this program never prompts for one. Add the key to your agent: ssh-add {path}.",
                e
            );
        }
        catch (Exception e) when (e is SshException or IOException or UnauthorizedAccessException or FormatException)
        {
            throw new OriginException(
                $"The private key file {path} cannot be read: {e.Message.TrimEnd('.')}. Specify a private key file that you can read, or create one: ssh-keygen -t ed25519.",
                e
            );
        }
    }

    private const UnixFileMode OtherUsersAccess =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;
}
