namespace OriginScript.Remote;

/// <summary>The public keys in the file of the keyword RevokedHostKeys: no machine may have them, nor a certificate that one of them has signed.</summary>
internal sealed class SshRevokedKeys
{
    private const string RevocationListMagic = "SSHKRL";

    private readonly string? _file;
    private readonly HashSet<string> _keys = [];

    /// <summary>Reads the file; ssh also refuses every machine if it cannot be read.</summary>
    /// <exception cref="HostKeyException">It cannot be read, or is not a text file.</exception>
    public SshRevokedKeys(string? file)
    {
        if ((_file = file) is null)
            return;
        try
        {
            var text = File.ReadAllText(file!);
            if (text.StartsWith(RevocationListMagic, StringComparison.Ordinal))
                throw new HostKeyException(
                    $"The file {file} of RevokedHostKeys in the SSH configuration is a key revocation list (KRL), which is not supported. Write the keys as text, one public key on a line."
                );
            _keys = [.. text.Split('\n').SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(1))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new HostKeyException(
                $"The file {file} of RevokedHostKeys in the SSH configuration cannot be read: {e.Message.TrimEnd('.')}. No host key is trusted without it: create it, or remove the keyword."
            );
        }
    }

    /// <summary>Why a machine must not present that key; null: it may.</summary>
    public string? FindProblem(SshPresentedKey presented) =>
        _keys.Contains(presented.Key) ? $"but {_file} revokes it. Give the machine another host key."
        : presented.Certificate is { } certificate && _keys.Contains(certificate.Authority)
            ? $"with a certificate from an authority that {_file} revokes. Have the key signed by another one."
        : null;
}
