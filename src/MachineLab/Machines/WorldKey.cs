using OriginScript.AwsEmulator.State;

namespace OriginScript.MachineLab.Machines;

/// <summary>The key pair of a world: anyone who can read its folder can log in to its machines.</summary>
internal sealed class WorldKey(string world)
{
    private readonly WorldFolder _folder = WorldFolder.Of(world);

    /// <summary>The public key, as a line for <c>authorized_keys</c>; the key pair is created on first use.</summary>
    public async Task<string> GetOrCreatePublicKey()
    {
        if (!File.Exists(_folder.PublicKey))
        {
            // The public key is written last: a private key without it is incomplete.
            File.Delete(_folder.Key);
            await HostProcess.Run(new("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "originscript-sandbox", "-f", _folder.Key));
        }

        return await File.ReadAllTextAsync(_folder.PublicKey);
    }
}
