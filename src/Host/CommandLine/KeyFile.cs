using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine;

/// <summary>Looks at the private key file that the command line names, before anything is started. Those of a recipe are looked at by whoever logs in.</summary>
internal static class KeyFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="UsageException">It cannot be used, and why.</exception>
    public static void Look(string file, Surroundings around)
    {
        var path = file.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(around.Home, file[2..]) : Path.GetFullPath(file, around.Directory);

        // With the public half at hand, an agent may have the key that the file does not.
        var half = path.EndsWith(".pub", StringComparison.Ordinal) ? path : $"{path}.pub";
        if (around.Set("SSH_AUTH_SOCK") is null || !File.Exists(half))
            Look(path);
    }

    private static void Look(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"--key {path} is a folder. Name the private key file in it.");
        if (!File.Exists(path))
            throw new UsageException($"The private key file {path} is not there. Name an existing one with --key FILE.");
        if (Text(path) is not { } text)
            return;
        if (text.StartsWith("ssh-", StringComparison.Ordinal) || text.StartsWith("ecdsa-", StringComparison.Ordinal) || text.StartsWith("sk-", StringComparison.Ordinal))
            throw new UsageException($"--key {path} is the public half of a key. Name the private one{(path.EndsWith(".pub", StringComparison.Ordinal) ? $": --key {path[..^4]}" : "")}.");
        if (!text.Contains("PRIVATE KEY", StringComparison.Ordinal) && !text.StartsWith("PuTTY-User-Key-File", StringComparison.Ordinal))
            throw new UsageException($"The file {path} holds no private key{(text.Length == 0 ? ": it is empty" : "")}. Name another one with --key FILE, or make one: ssh-keygen -t ed25519.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
            throw new UsageException($"The private key file {path} can be read by others. Keep it to yourself first: chmod 600 {path}.");
    }

    // Null for a pipe: what is read here would be gone for whoever logs in.
    private static string? Text(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.CanSeek ? new StreamReader(file).ReadToEnd().Trim() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The private key file {path} cannot be read: {e.Message} Make it your own, chown \"$USER\" {path}, or name another one with --key FILE.", e);
        }
    }
}
