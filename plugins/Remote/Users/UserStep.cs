using System.Text.Json.Nodes;

namespace OriginScript.Remote;

/// <summary>An account and those of its groups that a recipe names.</summary>
/// <param name="Name">The account.</param>
/// <param name="Groups">The groups that it is in.</param>
[StateShape(2)]
internal sealed record AccountState(string Name, Values Groups)
{
    /// <summary>
    /// Converts shape 1, which also held whether the account existed and which groups were missing. An account that did not exist is now no state at
    /// all, and what was created with it is kept.
    /// </summary>
    internal static JsonObject? UpgradeFromShape1(JsonObject stored)
    {
        if (stored["exists"]?.GetValue<bool>() == false)
            return null;
        stored.Remove("exists");
        stored.Remove("missingGroups");
        return stored;
    }

    public override string ToString() => $"account {Name}{(Groups.Count == 0 ? "" : $", in {Groups}")}";
}

internal sealed class UserStep(HostBuilder host, AccountState want)
    : RemoteStep<AccountState>(host, host.Id("remote:user:create", want.Name), [want.Name, .. CommandArguments.List("--groups", want.Groups)])
{
    private const string ReadScript = "id -u -- \"$1\" >/dev/null 2>&1 || exit 0; id -nG -- \"$1\"";

    // An existing group with the account's name becomes its login group.
    private const string CreateScript = """
        set -e
        n=$1; shift
        id -u -- "$n" >/dev/null 2>&1 || if getent group "$n" >/dev/null
        then useradd -m -s /bin/bash -g "$n" -- "$n"
        else useradd -m -s /bin/bash -- "$n"
        fi
        for g in "$@"; do usermod -aG "$g" -- "$n"; done
        """;

    private const string LeaveGroupsScript = "n=$1; shift; for g in \"$@\"; do gpasswd -d \"$n\" \"$g\" >/dev/null || exit 1; done";

    protected override JsonObject? Upgrade(JsonObject stored, int version) => AccountState.UpgradeFromShape1(stored);

    protected override AccountState Want(Run run) => want;

    protected override async Task<AccountState?> Read(Run run, IShell shell)
    {
        var own = (await shell.RunOrThrow(run, Command.Script(ReadScript, want.Name)).ConfigureAwait(false)).Value;
        return own.Length == 0 ? null : want with { Groups = [.. want.Groups.Intersect(own.Split(' '))] };
    }

    protected override async Task Write(Run run, IShell shell, AccountState? now, AccountState want)
    {
        await shell.RunOrThrow(run, Command.Script(CreateScript, [want.Name, .. want.Groups]).AsRoot()).ConfigureAwait(false);
        if (now is not null)
            await shell
                .RunOrThrow(run, Command.Script(LeaveGroupsScript, [want.Name, .. now.Groups.Except(want.Groups)]).AsRoot())
                .ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, AccountState now) =>
        shell.RunOrThrow(run, new Command("userdel", "-r", "--", want.Name).AsRoot());
}
