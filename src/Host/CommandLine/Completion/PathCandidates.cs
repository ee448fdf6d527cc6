using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Completion;

/// <summary>Paths of recipes: the <c>.csx</c> files of a folder, and folders that go on.</summary>
internal static class PathCandidates
{
    public static IEnumerable<Candidate> For(Surroundings around, string typed)
    {
        var folder = typed[..(typed.LastIndexOf('/') + 1)];
        var full = Path.GetFullPath(folder.Length == 0 ? "." : folder, around.Directory);
        if (!Directory.Exists(full))
            return [];
        var folders = Directory.EnumerateDirectories(full).Select(path => new Candidate($"{folder}{Path.GetFileName(path)}/", ""));
        var files = Directory.EnumerateFiles(full, "*.csx").Select(path => new Candidate(folder + Path.GetFileName(path), ""));
        return folders.Concat(files)
            .Where(candidate => candidate.Text.StartsWith(typed, StringComparison.Ordinal) && !Path.GetFileName(candidate.Text.TrimEnd('/')).StartsWith('.'))
            .OrderBy(candidate => candidate.Text, StringComparer.Ordinal);
    }
}
