namespace OriginScript.Engine;

/// <summary>Refuses a journal that somebody else could have written: undo deletes what it names.</summary>
internal static class JournalPermissions
{
    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Checks the folder, the journal and the files beside it, as far as they exist.</summary>
    /// <exception cref="OriginException">One of them is a link, belongs to another user, or others may write to it.</exception>
    public static void EnsureTrusted(string journal)
    {
        if (OperatingSystem.IsWindows())
            return;
        EnsureFolderTrusted(Path.GetDirectoryName(journal)!);
        foreach (var file in JournalPaths.All(journal))
            EnsureFileTrusted(file);
    }

    /// <exception cref="OriginException">It belongs to another user, or others may write to it.</exception>
    public static void EnsureFolderTrusted(string folder)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
            return;
        var real = Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
        if (FindOtherOwner(real) is { } owner)
            throw new OriginException(
                $"The folder {folder} belongs to the user with id {owner}, so its journals may not be yours. Choose a folder of your own with --state DIR."
            );
        if ((File.GetUnixFileMode(real) & WritableByOthers) != 0)
            throw new OriginException(
                $"Other users can write to the folder {folder}, so its journals may not be yours. Run chmod go-w {folder}, or choose another with --state DIR."
            );
    }

    private static void EnsureFileTrusted(string file)
    {
        if (new FileInfo(file).LinkTarget is { } target)
            throw new OriginException(
                $"{file} is a link to {target}; a journal must be a file. Replace the link with the file, or choose another folder with --state DIR."
            );
        if (!File.Exists(file))
            return;
        if (FindOtherOwner(file) is { } owner)
            throw new OriginException(
                $"{file} belongs to the user with id {owner}, so it is not a journal of your runs. Remove it, or choose another folder with --state DIR."
            );
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & WritableByOthers) != 0)
            throw new OriginException($"Other users can write to {file}, so its content cannot be trusted. Check it, then run chmod 600 {file}.");
    }

    private static uint? FindOtherOwner(string path) => UnixFiles.FindOwner(path) is { } owner && owner != UnixFiles.CurrentUser ? owner : null;
}
