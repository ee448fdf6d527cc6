using OriginScript.Remote;

namespace OriginScript;

/// <summary>The folder of a master's site.</summary>
public static class PuppetSiteRootVerb
{
    /// <summary>Has a folder for the site that the group puppet may write, with a link to it in the SSH user's home.</summary>
    /// <param name="host">The master.</param>
    /// <param name="path">The folder.</param>
    [Task("puppet:master:siteroot")]
    public static HostBuilder PuppetSiteRoot(this HostBuilder host, string path) => host.Add(new PuppetSiteRootStep(host, path));
}

internal sealed record SiteRoot(string Path, string Group, string Mode, string Link)
{
    public override string ToString() => $"folder of group {Group}, mode {Mode}, {Link} leads to it";
}

internal sealed class PuppetSiteRootStep(HostBuilder host, string path)
    : RemoteStep<SiteRoot>(Machine.Of(host), host.Id("puppet:master:siteroot"), Machine.Of(host).Name, path)
{
    private const string NoLink = "no link";

    // The empty environment that some packages bring makes room for a clone. Whoever logs in owns what is made here: his membership of the group counts from his
    // next login on, and git refuses a folder of somebody else.
    private const string Making = """
        set -e
        if [ -d "$1" ] && [ ! -e "$1.packaged" ] && [ -z "$(find "$1" -type f ! -name environment.conf ! -name hiera.yaml)" ] && [ -n "$(ls -A -- "$1")" ]; then
          mv -T -- "$1" "$1.packaged"
        fi
        mkdir -p -- "${1%/*}"
        [ -d "$1" ] || install -d -o "$3" -- "$1"
        chgrp -- "$2" "$1"; chmod 2775 -- "$1"
        ln -sfnT -- "$1" "$4"; chown -h -- "$3" "$4"
        """;

    // What a package had brought comes back; a folder that was there before gets its former group and mode.
    private const string Restoring = """
        set -e
        [ "$(readlink -- "$4")" != "$1" ] || rm -f -- "$4"
        if [ -e "$1.packaged" ]; then rmdir -- "$1"; mv -T -- "$1.packaged" "$1"; fi
        chgrp -- "$2" "$1"; chmod -- "$3" "$1"
        """;

    private const string Looking = """
        [ -d "$1" ] && stat -c '%G %a' -- "$1" || exit 3
        if [ "$(readlink -- "$2")" = "$1" ]; then echo yes; elif [ -e "$2" ] || [ -L "$2" ]; then echo other; else echo none; fi
        """;

    private const string Removing = """
        set -e
        [ "$(readlink -- "$2")" != "$1" ] || rm -f -- "$2"
        [ ! -d "$1" ] || rmdir -- "$1"
        """;

    protected override SiteRoot Want(Run run) => new(path, "puppet", "2775", "~/site");

    protected override string? Refuse(SiteRoot? now, SiteRoot? want) => now?.Link == NoLink
        ? $"~/site on {Machine.Name} is there already and does not lead to {path}. Move it away, then run again."
        : null;

    protected override async Task<SiteRoot?> Read(Run run, IShell shell)
    {
        var answer = await shell.Run(Command.Script(Looking, path, Link(shell)).AsRoot(), run.Cancel).ConfigureAwait(false);
        return answer.Lines is [var folder, var link] && folder.Split(' ') is [var group, var mode]
            ? new(path, group, mode, link switch { "yes" => "~/site", "other" => NoLink, _ => "nothing" })
            : null;
    }

    protected override Task Write(Run run, IShell shell, (SiteRoot? Now, SiteRoot Want) states) => shell.Do(run, (states.Want == Want(run)
        ? Command.Script(Making, path, states.Want.Group, shell.Facts.User, Link(shell))
        : Command.Script(Restoring, path, states.Want.Group, states.Want.Mode, Link(shell))).AsRoot());

    // Only a folder that is empty again goes: what others put into it stays, and is what the failure names.
    protected override Task Delete(Run run, IShell shell, SiteRoot now) => shell.Do(
        run,
        Command.Script(Removing, path, Link(shell)).AsRoot());

    private static string Link(IShell shell) => $"{shell.Facts.Home}/site";
}
