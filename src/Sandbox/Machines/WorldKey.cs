using OriginScript.Sandbox.Worlds;

namespace OriginScript.Sandbox.Machines;

/// <summary>The key pair of a world: whoever can read its folder can log in to its machines.</summary>
internal sealed class WorldKey(string world)
{
    private readonly WorldFolder _folder = WorldFolder.Of(world);

    /// <summary>The public half, as a line for <c>authorized_keys</c>; made when it is asked for first.</summary>
    public async Task<string> Public()
    {
        if (!File.Exists(_folder.PublicKey))
        {
            // The public half is written last: without it a private one is half a pair.
            File.Delete(_folder.Key);
            await Box.Run(new("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "originscript-sandbox", "-f", _folder.Key));
        }

        return await File.ReadAllTextAsync(_folder.PublicKey);
    }
}
