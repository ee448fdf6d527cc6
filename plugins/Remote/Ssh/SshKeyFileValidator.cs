namespace OriginScript.Remote;

/// <summary>Validates the private key file named on the command line before anything starts. The key files of a recipe are validated at login.</summary>
internal static class SshKeyFileValidator
{
    private const UnixFileMode GroupOrOtherAccess =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Why the file cannot be used; null: it can.</summary>
    public static string? FindProblem(string file, SshEnvironment around)
    {
        var path = around.ExpandPath(file);

        // If the public key file exists, an SSH agent may hold the private key.
        var half = path.EndsWith(".pub", StringComparison.Ordinal) ? path : $"{path}.pub";
        return around.AgentSocket is not null && File.Exists(half) ? null : FindProblem(path);
    }

    private static string? FindProblem(string path)
    {
        if (Directory.Exists(path))
            return $"--key {path} is a folder. Name the private key file in it.";
        if (!File.Exists(path))
            return $"The private key file {path} does not exist. Name an existing one with --key FILE.";
        try
        {
            return ReadText(path) is { } text ? FindProblem(path, text) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The private key file {path} cannot be read: {e.Message} Change its owner with chown \"$USER\" {path}, or name another file with --key FILE.";
        }
    }

    private static string? FindProblem(string path, string text)
    {
        if (
            text.StartsWith("ssh-", StringComparison.Ordinal)
            || text.StartsWith("ecdsa-", StringComparison.Ordinal)
            || text.StartsWith("sk-", StringComparison.Ordinal)
        )
            return $"--key {path} is a public key. Name the private key file{(path.EndsWith(".pub", StringComparison.Ordinal) ? $": --key {path[..^4]}" : "")}.";
        if (!text.Contains("PRIVATE KEY", StringComparison.Ordinal) && !text.StartsWith("PuTTY-User-Key-File", StringComparison.Ordinal))
            return $"The file {path} is not a private key{(text.Length == 0 ? ": it is empty" : "")}. Name another file with --key FILE, or create a key: ssh-keygen -t ed25519.";
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & GroupOrOtherAccess) != 0
            ? $"The private key file {path} is accessible by other users. Restrict it with chmod 600 {path}."
            : null;
    }

    // Null for a pipe: what is read here could not be read again at login.
    private static string? ReadText(string path)
    {
        using var file = File.OpenRead(path);
        return file.CanSeek ? new StreamReader(file).ReadToEnd().Trim() : null;
    }
}
