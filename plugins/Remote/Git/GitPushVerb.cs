using OriginScript.Remote;

namespace OriginScript;

/// <summary>Repositories pushed from here to a machine over the SSH connection: the machine itself needs no access to them.</summary>
public static class GitPushVerb
{
    internal const string Task = "remote:git:push_local";

    /// <summary>
    /// Pushes a local folder to a bare repository on the machine: the current branch and the tags if the folder is a git repository, otherwise one commit
    /// of its files. The same content is the same commit.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="folder">The local folder, relative to the recipe's.</param>
    /// <param name="path">The bare repository on the machine; relative to the user's home unless absolute.</param>
    public static HostBuilder GitPush(this HostBuilder host, string folder, string path) =>
        host.Add(new GitPushStep(host, PushSource.Find(host.Recipe, folder), RemotePath.ParseFolder(path, host.Name)));

    /// <summary>Pushes local git repositories, or plain folders, to bare repositories on a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="repo">The local folders.</param>
    /// <param name="destdir">The bare repository, for one folder; defaults to the folder's name in the SSH user's home.</param>
    [Task(Task)]
    public static HostBuilder GitPushLocal(HostBuilder host, string[] repo, string? destdir = null)
    {
        if (destdir is not null && repo.Length > 1)
            throw new RecipeException(
                $"{Task} on {host.Name} has one --destdir for {repo.Length} folders. Push each folder separately, or omit --destdir."
            );
        foreach (var folder in repo)
            host.GitPush(folder, destdir ?? Path.GetFileName(Path.GetFullPath(folder)));
        return host;
    }
}
