using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Security;

namespace OriginScript.Remote;

/// <summary>A private key that a machine is offered, and what a message calls it.</summary>
internal sealed class SshKey(string shown, IReadOnlyCollection<HostAlgorithm> algorithms) : IPrivateKeySource
{
    // SHA-1 is refused nowadays, and each refusal counts against the few that a server allows. Every server that takes RSA takes this one.
    private const string Rsa = "rsa-sha2-256";

    /// <summary>A file's path, or an agent's comment.</summary>
    public string Shown => shown;

    /// <summary>Its public half in base64, where it is known.</summary>
    public string? Blob { get; init; }

    /// <inheritdoc/>
    public IReadOnlyCollection<HostAlgorithm> HostKeyAlgorithms => algorithms;

    /// <summary>The key in a file.</summary>
    /// <exception cref="OriginException">It cannot be used, and why.</exception>
    public static SshKey InFile(string path)
    {
        if (!File.Exists(path))
            throw new OriginException($"The private key file {path} is not there. Name another one: --key, At(address, user, key), or IdentityFile in ~/.ssh/config.");
        if (path.EndsWith(".pub", StringComparison.Ordinal))
            throw new OriginException($"{path} is the public half of a key. Name the private one, {path[..^4]}, or add that to your agent: ssh-add {path[..^4]}.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
            throw new OriginException($"The private key file {path} can be read by others. Keep it to yourself first: chmod 600 {path}.");
        try
        {
            var file = new PrivateKeyFile(path);
            return new(path, [.. file.HostKeyAlgorithms.Where(algorithm => file.Key is not RsaKey || algorithm.Name == Rsa)]);
        }
        catch (SshPassPhraseNullOrEmptyException e)
        {
            throw new OriginException($"The private key file {path} wants a passphrase, and this program never asks for one. Add the key to your agent: ssh-add {path}.", e);
        }
        catch (Exception e) when (e is SshException or IOException or UnauthorizedAccessException or FormatException)
        {
            throw new OriginException($"The private key file {path} cannot be read: {e.Message.TrimEnd('.')}. Name a file with a private key that you may read, or make one: ssh-keygen -t ed25519.", e);
        }
    }

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
}
