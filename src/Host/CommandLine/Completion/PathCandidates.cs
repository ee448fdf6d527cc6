using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Completion;

/// <summary>Paths of recipes: the <c>.csx</c> files and subfolders of a folder.</summary>
internal static class PathCandidates
{
    public static IEnumerable<Candidate> For(HostEnvironment around, string typed)
    {
        var folder = typed[..(typed.LastIndexOf('/') + 1)];
        var full = Path.GetFullPath(folder.Length == 0 ? "." : folder, around.CurrentDirectory);
        if (!Directory.Exists(full))
            return [];
        var folders = Directory.EnumerateDirectories(full).Select(path => new Candidate($"{folder}{Path.GetFileName(path)}/", ""));
        var files = Directory.EnumerateFiles(full, "*.csx").Select(path => new Candidate(folder + Path.GetFileName(path), ""));
        return folders
            .Concat(files)
            .Where(candidate =>
                candidate.Text.StartsWith(typed, StringComparison.Ordinal) && !Path.GetFileName(candidate.Text.TrimEnd('/')).StartsWith('.')
            )
            .OrderBy(candidate => candidate.Text, StringComparer.Ordinal);
    }
}
