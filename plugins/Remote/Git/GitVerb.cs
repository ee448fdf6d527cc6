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
        if (path.EndsWith('/') && RemotePath.TryNormalize(RemotePath.TrimHome(path)) is not { Length: > 1 })
            throw new RecipeException($"\"{url}\" gives no name for the clone on {host.Name}. Write a path that ends in a name.");
        var folder = RemotePath.ParseFolder(path, host.Name);
        var slash = folder.LastIndexOf('/');
        GitClone(
            host,
            url,
            slash < 0 ? null
                : slash == 0 ? "/"
                : folder[..slash],
            folder[(slash + 1)..]
        );

        // A push of this recipe to that repository triggers a pull in the clone.
        if (host.Recipe.Steps.FirstOrDefault(step => step.Id == host.Id(GitPushVerb.Task, RepositoryUrl.Parse(url, host.Name))) is { } push)
            host.Add(
                new GitPullEffect(host, folder, ("origin", null))
                {
                    TriggeredBy = [push],
                    SatisfiedBy = [host.Recipe.Steps.First(step => step.Id == host.Id(Task, folder))],
                }
            );
        return host.Submodules(folder);
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
        var url = RepositoryUrl.Parse(giturl, host.Name);
        var folder = destdir is null or "/" ? destdir : RemotePath.ParseFolder(destdir, host.Name);
        var name = (destname ?? RepositoryUrl.LastName(url)) + (bare ? "-bare" : "");
        if (name is "" or "." or ".." || name.Contains('/') || name.Contains('\0') || name.StartsWith('~'))
            throw new RecipeException($"\"{destname ?? giturl}\" gives no name for the clone on {host.Name}. Write a path that ends in a name.");
        return host.Add(new GitStep(host, new(url, folder is null ? name : $"{folder.TrimEnd('/')}/{name}", bare), Options(folder, destname, bare)));
    }

    /// <summary>Updates a clone on a machine from its remote branch; conflicting local changes are an error.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="repodir">The clone.</param>
    /// <param name="remote">The remote.</param>
    /// <param name="branch">Its branch; defaults to the remote's default branch.</param>
    [Task("remote:git:pull")]
    public static HostBuilder GitPull(HostBuilder host, string repodir, string remote = "origin", string? branch = null) =>
        host.Add(new GitPullEffect(host, RemotePath.ParseFolder(repodir, host.Name), (remote, branch)));

    private static Text[] Options(string? directory, string? name, bool bare) =>
        [
            .. CommandArguments.Option("--destdir", directory),
            .. CommandArguments.Option("--destname", name),
            .. CommandArguments.Switch("--bare", bare),
        ];
}
