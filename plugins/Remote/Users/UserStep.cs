namespace OriginScript.Remote;

/// <summary>An account and those of its groups that a recipe names.</summary>
/// <param name="Name">The account.</param>
/// <param name="Groups">The groups that it is in.</param>
internal sealed record AccountState(string Name, Values Groups)
{
    /// <summary>Whether the account exists; if neither it nor all of its groups exist, undo has to restore exactly that.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>The groups that the machine does not have.</summary>
    public Values MissingGroups { get; init; } = Values.None;

    public override string ToString() => string.Concat(
        Exists ? $"account {Name}" : $"no account {Name}",
        Groups.Count == 0 ? "" : $", in {Groups}",
        MissingGroups.Count == 0 ? "" : $", no group {MissingGroups}");
}

internal sealed class UserStep(HostBuilder host, AccountState want) : RemoteStep<AccountState>(
    host,
    host.Id("remote:user:create", want.Name),
    [want.Name, .. CommandArguments.List("--groups", want.Groups)])
{
    // Prints the account's groups, then those of the wanted groups that exist.
    private const string ReadScript = """
        n=$1; shift; id -nG -- "$n" 2>/dev/null || echo
        for g in "$@"; do getent group "$g" >/dev/null && printf '%s ' "$g"; done
        echo; id -u -- "$n" 2>/dev/null || :
        """;

    // An existing group with the account's name becomes its login group.
    private const string CreateScript = """
        set -e
        n=$1; shift
        id -u -- "$n" >/dev/null 2>&1 || if getent group "$n" >/dev/null
        then useradd -m -s /bin/bash -g "$n" -- "$n"
        else useradd -m -s /bin/bash -- "$n"
        fi
        for g in "$@"; do getent group "$g" >/dev/null || groupadd -- "$g"; usermod -aG "$g" -- "$n"; done
        """;

    private const string LeaveGroupsScript = "n=$1; shift; for g in \"$@\"; do gpasswd -d \"$n\" \"$g\" >/dev/null || exit 1; done";

    private const string RemoveGroupsScript = "for g in \"$@\"; do ! getent group \"$g\" >/dev/null || groupdel -- \"$g\" || exit 1; done";

    protected override AccountState Want(Run run) => want;

    protected override async Task<AccountState?> Read(Run run, IShell shell)
    {
        var said = (await shell.RunOrThrow(run, Command.Script(ReadScript, [want.Name, .. want.Groups])).ConfigureAwait(false)).Output.Split('\n');
        var (own, known, exists) = (said[0].Split(' '), said[1].Split(' '), said[2].Length > 0);
        var found = want with { Groups = [.. want.Groups.Intersect(own)], MissingGroups = [.. want.Groups.Except(known)], Exists = exists };
        return exists || found.MissingGroups.Count > 0 ? found : null;
    }

    protected override async Task Write(Run run, IShell shell, (AccountState? Now, AccountState Want) states)
    {
        var (now, wanted) = states;
        if (wanted.Exists)
            await shell.RunOrThrow(run, Command.Script(CreateScript, [want.Name, .. wanted.Groups]).AsRoot()).ConfigureAwait(false);
        else if (now is { Exists: true })
            await DeleteAccount(run, shell).ConfigureAwait(false);
        if (wanted.Exists && now is not null)
            await shell.RunOrThrow(run, Command.Script(LeaveGroupsScript, [want.Name, .. now.Groups.Except(wanted.Groups)]).AsRoot()).ConfigureAwait(false);
        await shell.RunOrThrow(run, Command.Script(RemoveGroupsScript, [.. wanted.MissingGroups]).AsRoot()).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, AccountState now) => now.Exists ? DeleteAccount(run, shell) : Task.CompletedTask;

    private Task DeleteAccount(Run run, IShell shell) => shell.RunOrThrow(run, new Command("userdel", "-r", "--", want.Name).AsRoot());
}
