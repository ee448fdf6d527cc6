using OriginScript.Engine;

namespace OriginScript.Host.Plugins;

/// <summary>
/// Whether somebody else could have written a plugin, which is code that runs as the current user. It must belong to that user, to root, or to whoever owns
/// this program, and nobody else may write to it. Links are allowed, as package managers make them; what they lead to is checked.
/// </summary>
internal sealed class PluginTrust
{
    private readonly uint _user = UnixFiles.CurrentUser;
    private readonly uint _programOwner = UnixFiles.FindOwner(typeof(PluginTrust).Assembly.Location) ?? 0;

    /// <summary>What is wrong with a plugin's folder, the folder that contains it, or a file in it, as a sentence; null: nothing.</summary>
    public string? FindProblem(string folder) => FindOwnProblem(Path.GetDirectoryName(folder)!) ?? FindProblemBelow(folder);

    private string? FindProblemBelow(string path)
    {
        if (FindOwnProblem(path) is { } problem)
            return problem;
        if (UnixFiles.GetStatus(path, followsLinks: true) is not { IsFolder: true })
            return null;
        foreach (var entry in List(path))
        {
            // What a linked folder contains is not looked at again: it may lead back here.
            if ((UnixFiles.GetStatus(entry) is { IsFolder: true } ? FindProblemBelow(entry) : FindOwnProblem(entry)) is { } below)
                return below;
        }

        return null;
    }

    // What cannot be listed cannot be loaded either.
    private static string[] List(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private string? FindOwnProblem(string path)
    {
        if (UnixFiles.GetStatus(path) is not { } status)
            return null;
        if (!IsTrusted(status.Owner))
            return Describe(path, status);
        return status.IsLink && UnixFiles.GetStatus(path, followsLinks: true) is { } target ? Describe(path, target) : Describe(path, status);
    }

    private string? Describe(string path, FileStatus status) =>
        !IsTrusted(status.Owner)
            ? $"{path} belongs to the user with id {status.Owner}, who could have put anything there. Check it and take it over with chown, or remove it."
        : !status.IsLink && IsWritableByOthers(status)
            ? $"Other users can write to {path}, so anybody could have put it there. Check it, then run chmod -R go-w {path}."
        : null;

    private bool IsTrusted(uint owner) => owner == _user || owner == 0 || owner == _programOwner;

    // Where every user has a group of his own, it has his number, and files are writable by it: that is nobody else.
    private bool IsWritableByOthers(FileStatus status) => status.IsWorldWritable || (status.IsGroupWritable && status.Group != _user);
}
