namespace OriginScript.Engine;

/// <summary>
/// Files and folders that nobody but the current user may have written. Every level from a folder of this program downwards must belong to the user, must
/// not be a link, and must not be writable by others; then nobody else can replace what is below it either, not even between a check and its use. What is
/// above, such as <c>~/.cache</c>, is the user's own.
/// </summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Why a path cannot be trusted, as two sentences that name the level and say what to do; null: it can, or there is nothing.</summary>
    /// <param name="root">The uppermost folder that is checked; a full path.</param>
    /// <param name="path">That folder, or a folder or a file below it.</param>
    public static string? FindProblem(string root, string path)
    {
        for (var end = root.Length; ; end = path.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            var level = end < 0 || end >= path.Length ? path : path[..end];
            if (UnixFiles.GetStatus(level) is not { } status)
                return null;
            if (Describe(level, status) is { } problem)
                return problem;
            if (level.Length == path.Length)
                return null;
        }
    }

    /// <exception cref="OriginException">It cannot be trusted.</exception>
    public static void EnsureTrusted(string root, string path)
    {
        if (FindProblem(GetFullPath(root), GetFullPath(path)) is { } problem)
            throw new OriginException(problem);
    }

    /// <summary>Creates a folder and those above it that do not exist, for the current user alone.</summary>
    public static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } parent)
            CreateFolder(parent);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Creates a file for the current user alone. A link in its place is not followed, and an existing file is not overwritten.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.CreateNew);

    /// <summary>Opens a file to add to it; created for the current user alone.</summary>
    public static FileStream Append(string path) => Open(path, FileMode.Append);

    private static string GetFullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.Read,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new(path, options);
    }

    private static string? Describe(string level, FileStatus status) =>
        status.Owner != UnixFiles.CurrentUser ? $"{level} belongs to the user with id {status.Owner}. Remove it, or use a folder of your own."
        : status.IsLink ? $"{level} is a link. Replace it with a file or folder of your own."
        : status.IsGroupWritable || status.IsWorldWritable ? $"Other users can write to {level}. Check what is in it, then run chmod go-w {level}."
        : null;
}
