using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Server;

/// <summary>The access key of a world in the format of the AWS command line (<c>AWS_SHARED_CREDENTIALS_FILE</c>), for its owner only.</summary>
internal sealed class CredentialsFile(string path)
{
    private const string Section = "[default]";
    private const string IdName = "aws_access_key_id";
    private const string SecretName = "aws_secret_access_key";

    /// <summary>The key; null: there is no file.</summary>
    /// <exception cref="SandboxException">The file cannot be used.</exception>
    public SandboxCredentials? TryRead()
    {
        if (!File.Exists(path))
            return null;

        PrivateFolder.ThrowIfAccessible(path);
        return
            File.ReadAllLines(path) is [Section, var id, var secret]
            && id.Split(" = ") is [IdName, { Length: > 0 } keyId]
            && secret.Split(" = ") is [SecretName, { Length: > 0 } key]
            ? new(keyId, key)
            : throw new SandboxException(
                $"The access key in {path} cannot be read: delete the file, and the next start of the sandbox creates another key."
            );
    }

    /// <summary>Writes the key; the file is complete or does not exist.</summary>
    public SandboxCredentials Write(SandboxCredentials credentials)
    {
        var aside = path + ".new";
        File.Delete(aside);
        using (var file = new StreamWriter(new FileStream(aside, PrivateFolder.NewFile)))
            file.Write($"{Section}\n{IdName} = {credentials.AccessKeyId}\n{SecretName} = {credentials.SecretAccessKey}\n");

        File.Move(aside, path);
        return credentials;
    }
}
