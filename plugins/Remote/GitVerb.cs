using OriginScript.Remote;

namespace OriginScript;

/// <summary>Clones of git repositories on a machine.</summary>
public static class GitVerb
{
    /// <summary>Has a clone of a repository at a path, with its submodules.</summary>
    /// <param name="host">The host.</param>
    /// <param name="url">The repository; its default branch is checked out.</param>
    /// <param name="path">Where the clone stands.</param>
    public static HostBuilder Git(this HostBuilder host, string url, string path)
    {
        var slash = path.LastIndexOf('/');
        return GitClone(host, url, slash < 0 ? null : slash == 0 ? "/" : path[..slash], path[(slash + 1)..]).Submodules(path);
    }

    /// <summary>Clones a git repository on a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="giturl">The repository.</param>
    /// <param name="destdir">The folder to clone it into; left out, the SSH user's home.</param>
    /// <param name="destname">The clone's name; left out, the last part of the url without .git.</param>
    /// <param name="bare">Make a bare clone, its name ending in -bare.</param>
    [Task("remote:git:clone")]
    public static HostBuilder GitClone(HostBuilder host, string giturl, string? destdir = null, string? destname = null, bool bare = false)
    {
        var name = (destname ?? Name(giturl)) + (bare ? "-bare" : "");
        if (name.Length == 0)
            throw new RecipeException($"\"{giturl}\" does not say what its clone on {host.Name} is called. Give a path that ends in a name.");
        var path = destdir is null ? name : $"{destdir.TrimEnd('/')}/{name}";
        return host.Add(new GitStep(host, new(giturl, path, bare), Options(destdir, destname, bare)));
    }

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

internal sealed record Clone(string Url, string Path, bool Bare)
{
    public override string ToString() => $"{(Bare ? "bare clone" : "clone")} of {Url}";
}

internal sealed class GitStep(HostBuilder host, Clone want, Text[] options)
    : RemoteStep<Clone>(Machine.Of(host), host.Id("remote:git:clone", want.Path), [Machine.Of(host).Name, want.Url, .. options])
{
    protected override Clone Want(Run run) => want;
}
