using OriginScript.Remote;

namespace OriginScript;

/// <summary>Repositories that are pushed from here to a machine over our own connection: it needs no way to them.</summary>
public static class GitPushVerb
{
    internal const string Task = "remote:git:push_local";

    /// <summary>
    /// Has a bare repository on the machine with what a local folder holds: the current branch and the tags where the folder is a git repository, else one commit
    /// of its files. The same content is the same commit.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="folder">The local folder, relative to the recipe's.</param>
    /// <param name="path">The bare repository on the machine; from the user's home unless from the root.</param>
    public static HostBuilder GitPush(this HostBuilder host, string folder, string path) =>
        host.Add(new GitPushStep(host, PushSource.Of(host.Recipe, folder), path));

    /// <summary>Pushes local git repositories, or plain folders, to bare repositories on a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="repo">The local folders.</param>
    /// <param name="destdir">The bare repository, for one folder; left out, the folder's name in the SSH user's home.</param>
    [Task(Task)]
    public static HostBuilder GitPushLocal(HostBuilder host, string[] repo, string? destdir = null)
    {
        if (destdir is not null && repo.Length > 1)
            throw new RecipeException($"{Task} on {host.Name} has one --destdir for {repo.Length} folders. Push each by itself, or leave --destdir out.");
        foreach (var folder in repo)
            host.GitPush(folder, destdir ?? Path.GetFileName(Path.GetFullPath(folder)));
        return host;
    }
}
