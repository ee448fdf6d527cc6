namespace OriginScript.Remote;

/// <summary>An account and those of its groups that a recipe speaks of.</summary>
/// <param name="Name">The account.</param>
/// <param name="Groups">The groups that it is in.</param>
internal sealed record Account(string Name, Values Groups)
{
    /// <summary>Whether the account is there; where it is not, but not all groups are either, that is something to come back to.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>The groups that the machine does not have.</summary>
    public Values Unknown { get; init; } = Values.None;

    public override string ToString() => string.Concat(
        Exists ? $"account {Name}" : $"no account {Name}",
        Groups.Count == 0 ? "" : $", in {Groups}",
        Unknown.Count == 0 ? "" : $", no group {Unknown}");
}

internal sealed class UserStep(HostBuilder host, Account want) : RemoteStep<Account>(
    Machine.Of(host),
    host.Id("remote:user:create", want.Name),
    [Machine.Of(host).Name, want.Name, .. want.Groups.Count == 0 ? (Text[])[] : ["--groups", .. want.Groups]])
{
    // The account's groups, then those of the others that are there.
    private const string Looking = """
        n=$1; shift; id -nG -- "$n" 2>/dev/null || echo
        for g in "$@"; do getent group "$g" >/dev/null && printf '%s ' "$g"; done
        echo; id -u -- "$n" 2>/dev/null || :
        """;

    // A group that has the account's name already becomes its own.
    private const string Making = """
        set -e
        n=$1; shift
        id -u -- "$n" >/dev/null 2>&1 || if getent group "$n" >/dev/null
        then useradd -m -s /bin/bash -g "$n" -- "$n"
        else useradd -m -s /bin/bash -- "$n"
        fi
        for g in "$@"; do getent group "$g" >/dev/null || groupadd -- "$g"; usermod -aG "$g" -- "$n"; done
        """;

    private const string Leaving = "n=$1; shift; for g in \"$@\"; do gpasswd -d \"$n\" \"$g\" >/dev/null || exit 1; done";

    private const string Removing = "for g in \"$@\"; do ! getent group \"$g\" >/dev/null || groupdel -- \"$g\" || exit 1; done";

    protected override Account Want(Run run) => want;

    protected override async Task<Account?> Read(Run run, IShell shell)
    {
        var said = (await shell.Do(run, Command.Script(Looking, [want.Name, .. want.Groups])).ConfigureAwait(false)).Output.Split('\n');
        var (own, known, exists) = (said[0].Split(' '), said[1].Split(' '), said[2].Length > 0);
        var found = want with { Groups = [.. want.Groups.Intersect(own)], Unknown = [.. want.Groups.Except(known)], Exists = exists };
        return exists || found.Unknown.Count > 0 ? found : null;
    }

    protected override async Task Write(Run run, IShell shell, (Account? Now, Account Want) states)
    {
        var (now, wanted) = states;
        if (wanted.Exists)
            await shell.Do(run, Command.Script(Making, [want.Name, .. wanted.Groups]).AsRoot()).ConfigureAwait(false);
        else if (now is { Exists: true })
            await Remove(run, shell).ConfigureAwait(false);
        if (wanted.Exists && now is not null)
            await shell.Do(run, Command.Script(Leaving, [want.Name, .. now.Groups.Except(wanted.Groups)]).AsRoot()).ConfigureAwait(false);
        await shell.Do(run, Command.Script(Removing, [.. wanted.Unknown]).AsRoot()).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, Account now) => now.Exists ? Remove(run, shell) : Task.CompletedTask;

    private Task Remove(Run run, IShell shell) => shell.Do(run, new Command("userdel", "-r", "--", want.Name).AsRoot());
}
