using System.Security.Cryptography;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Server;

/// <summary>The access key of one world, with which every request to its server must be signed.</summary>
/// <param name="AccessKeyId">Names the key; not a secret.</param>
/// <param name="SecretAccessKey">Whoever knows it can do with the world, and with its machines, what its owner can.</param>
public sealed record SandboxCredentials(string AccessKeyId, string SecretAccessKey)
{
    private const string IdPrefix = "AKIASANDBOX";
    private const int IdLength = 20;
    private const int SecretBytes = 30;

    /// <summary>The key of the world in a folder; a world that has none yet gets a random one.</summary>
    /// <exception cref="SandboxException">The folder or the file in it belongs to another user, or cannot be read.</exception>
    public static SandboxCredentials GetOrCreate(string folder)
    {
        var world = WorldFolder.Of(folder);
        PrivateFolder.Ensure(world.Path);
        var file = new CredentialsFile(world.Credentials);
        return file.TryRead() ?? file.Write(Create());
    }

    /// <summary>The id alone: a secret has no place in a log.</summary>
    public override string ToString() => AccessKeyId;

    private static SandboxCredentials Create() =>
        new(
            IdPrefix + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", IdLength - IdPrefix.Length),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))
        );
}
