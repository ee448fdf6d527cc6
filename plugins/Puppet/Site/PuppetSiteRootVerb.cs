using OriginScript.Remote;

namespace OriginScript;

/// <summary>The folder of a master's site.</summary>
public static class PuppetSiteRootVerb
{
    /// <summary>Creates a folder for the site that the group puppet can write, with a link to it in the SSH user's home.</summary>
    /// <param name="host">The master.</param>
    /// <param name="path">The folder.</param>
    [Task("puppet:master:siteroot")]
    public static HostBuilder PuppetSiteRoot(this HostBuilder host, string path) =>
        host.Add(new PuppetSiteRootStep(host, RemotePath.ParseAbsoluteFolder(path, host.Name)));
}

internal sealed record SiteRoot(string Path, string Group, string Mode, string Link)
{
    public override string ToString() => $"folder of group {Group}, mode {Mode}, linked from {Link}";
}

internal sealed class PuppetSiteRootStep(HostBuilder host, string path) : RemoteStep<SiteRoot>(host, host.Id("puppet:master:siteroot"), path)
{
    private const string NoLink = "no link";

    // The empty environment that some packages install is moved away for a clone. The SSH user owns the new folder: group membership takes effect only at the
    // next login, and git refuses a folder owned by another user.
    private const string CreateScript = """
        set -e
        if [ -d "$1" ] && [ ! -e "$1.packaged" ] && [ -z "$(find "$1" -type f ! -name environment.conf ! -name hiera.yaml)" ] && [ -n "$(ls -A -- "$1")" ]; then
          mv -T -- "$1" "$1.packaged"
        fi
        mkdir -p -- "${1%/*}"
        [ -d "$1" ] || install -d -o "$3" -- "$1"
        chgrp -- "$2" "$1"; chmod 2775 -- "$1"
        ln -sfnT -- "$1" "$4"; chown -h -- "$3" "$4"
        """;

    // Restores the folder of the package; a folder that existed before gets its previous group and mode.
    private const string RestoreScript = """
        set -e
        [ "$(readlink -- "$4")" != "$1" ] || rm -f -- "$4"
        if [ -e "$1.packaged" ]; then rmdir -- "$1"; mv -T -- "$1.packaged" "$1"; fi
        chgrp -- "$2" "$1"; chmod -- "$3" "$1"
        """;

    private const string ReadScript = """
        [ -d "$1" ] && stat -c '%G %a' -- "$1" || exit 3
        if [ "$(readlink -- "$2")" = "$1" ]; then echo yes; elif [ -e "$2" ] || [ -L "$2" ]; then echo other; else echo none; fi
        """;

    private const string RemoveScript = """
        set -e
        [ "$(readlink -- "$2")" != "$1" ] || rm -f -- "$2"
        [ ! -d "$1" ] || rmdir -- "$1"
        """;

    protected override SiteRoot Want(Run run) => new(path, "puppet", "2775", "~/site");

    protected override string? Refuse(SiteRoot? now, SiteRoot? want) =>
        now?.Link == NoLink ? $"~/site on {Machine.Name} already exists and does not link to {path}. Move it away, then run again." : null;

    protected override async Task<SiteRoot?> Read(Run run, IShell shell)
    {
        var answer = await shell.Run(Command.Script(ReadScript, path, LinkPath(shell)).AsRoot(), run.Cancel).ConfigureAwait(false);
        return answer.Lines is [var folder, var link] && folder.Split(' ') is [var group, var mode]
            ? new(
                path,
                group,
                mode,
                link switch
                {
                    "yes" => "~/site",
                    "other" => NoLink,
                    _ => "nothing",
                }
            )
            : null;
    }

    protected override Task Write(Run run, IShell shell, SiteRoot? now, SiteRoot want) =>
        shell.RunOrThrow(
            run,
            (
                want == Want(run)
                    ? Command.Script(CreateScript, path, want.Group, shell.Facts.User, LinkPath(shell))
                    : Command.Script(RestoreScript, path, want.Group, want.Mode, LinkPath(shell))
            ).AsRoot()
        );

    // Only an empty folder is removed: other content is kept, and the failure names it.
    protected override Task Delete(Run run, IShell shell, SiteRoot now) =>
        shell.RunOrThrow(run, Command.Script(RemoveScript, path, LinkPath(shell)).AsRoot());

    private static string LinkPath(IShell shell) => $"{shell.Facts.Home}/site";
}
