using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>Validates the private key file named on the command line before anything starts. The key files of a recipe are validated at login.</summary>
internal static class KeyFileValidator
{
    private const UnixFileMode GroupOrOtherAccess = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="UsageException">The file cannot be used; the message says why.</exception>
    public static void Validate(string file, HostEnvironment around)
    {
        var path = file.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(around.HomeDirectory, file[2..]) : Path.GetFullPath(file, around.CurrentDirectory);

        // If the public key file exists, an SSH agent may hold the private key.
        var half = path.EndsWith(".pub", StringComparison.Ordinal) ? path : $"{path}.pub";
        if (around.GetNonEmptyVariable("SSH_AUTH_SOCK") is null || !File.Exists(half))
            Validate(path);
    }

    private static void Validate(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"--key {path} is a folder. Name the private key file in it.");
        if (!File.Exists(path))
            throw new UsageException($"The private key file {path} does not exist. Name an existing one with --key FILE.");
        if (ReadText(path) is not { } text)
            return;
        if (text.StartsWith("ssh-", StringComparison.Ordinal) || text.StartsWith("ecdsa-", StringComparison.Ordinal) || text.StartsWith("sk-", StringComparison.Ordinal))
            throw new UsageException($"--key {path} is a public key. Name the private key file{(path.EndsWith(".pub", StringComparison.Ordinal) ? $": --key {path[..^4]}" : "")}.");
        if (!text.Contains("PRIVATE KEY", StringComparison.Ordinal) && !text.StartsWith("PuTTY-User-Key-File", StringComparison.Ordinal))
            throw new UsageException($"The file {path} is not a private key{(text.Length == 0 ? ": it is empty" : "")}. Name another file with --key FILE, or create a key: ssh-keygen -t ed25519.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & GroupOrOtherAccess) != 0)
            throw new UsageException($"The private key file {path} is accessible by other users. Restrict it with chmod 600 {path}.");
    }

    // Null for a pipe: what is read here could not be read again at login.
    private static string? ReadText(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.CanSeek ? new StreamReader(file).ReadToEnd().Trim() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The private key file {path} cannot be read: {e.Message} Change its owner with chown \"$USER\" {path}, or name another file with --key FILE.", e);
        }
    }
}
