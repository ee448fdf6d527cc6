using OriginScript.Remote;

namespace OriginScript;

/// <summary>Clones of git repositories on a machine.</summary>
public static class GitVerb
{
    private const string Task = "remote:git:clone";

    /// <summary>Clones a repository to a path, with its submodules.</summary>
    /// <param name="host">The host.</param>
    /// <param name="url">The repository; its default branch is checked out.</param>
    /// <param name="path">The path of the clone.</param>
    public static HostBuilder Git(this HostBuilder host, string url, string path)
    {
        var slash = path.LastIndexOf('/');
        GitClone(host, url, slash < 0 ? null : slash == 0 ? "/" : path[..slash], path[(slash + 1)..]);

        // A push of this recipe to that repository triggers a pull in the clone.
        if (host.Recipe.Steps.FirstOrDefault(step => step.Id == host.Id(GitPushVerb.Task, url)) is { } push)
            host.Add(new GitPullEffect(host, path, ("origin", null)) { TriggeredBy = [push], SatisfiedBy = [host.Recipe.Steps.First(step => step.Id == host.Id(Task, path))] });
        return host.Submodules(path);
    }

    /// <summary>Clones a git repository on a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="giturl">The repository.</param>
    /// <param name="destdir">The folder to clone it into; defaults to the SSH user's home.</param>
    /// <param name="destname">The clone's name; defaults to the last part of the URL without .git.</param>
    /// <param name="bare">Create a bare clone, whose name ends in -bare.</param>
    [Task(Task)]
    public static HostBuilder GitClone(HostBuilder host, string giturl, string? destdir = null, string? destname = null, bool bare = false)
    {
        var name = (destname ?? Name(giturl)) + (bare ? "-bare" : "");
        if (name.Length == 0)
            throw new RecipeException($"\"{giturl}\" gives no name for the clone on {host.Name}. Write a path that ends in a name.");
        var path = destdir is null ? name : $"{destdir.TrimEnd('/')}/{name}";
        if (giturl.StartsWith('-') || giturl.Any(char.IsControl))
            throw new RecipeException($"\"{giturl}\" is not a valid repository for {host.Name}. Write its URL, or its path on the machine.");
        return host.Add(new GitStep(host, new(giturl, path, bare), Options(destdir, destname, bare)));
    }

    /// <summary>Updates a clone on a machine from its remote branch; conflicting local changes are an error.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="repodir">The clone.</param>
    /// <param name="remote">The remote.</param>
    /// <param name="branch">Its branch; defaults to the remote's default branch.</param>
    [Task("remote:git:pull")]
    public static HostBuilder GitPull(HostBuilder host, string repodir, string remote = "origin", string? branch = null) =>
        host.Add(new GitPullEffect(host, repodir, (remote, branch)));

    private static string Name(string url)
    {
        var last = url.TrimEnd('/').Split('/', ':')[^1];
        return last.EndsWith(".git", StringComparison.Ordinal) ? last[..^4] : last;
    }

    private static Text[] Options(string? directory, string? name, bool bare) =>
    [
        .. directory is null ? (Text[])[] : [$"--destdir={directory}"],
        .. name is null ? (Text[])[] : [$"--destname={name}"],
        .. bare ? (Text[])["--bare"] : [],
    ];
}
