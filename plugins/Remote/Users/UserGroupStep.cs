namespace OriginScript.Remote;

/// <summary>A group of a machine.</summary>
/// <param name="Name">Its name.</param>
internal sealed record UserGroupState(string Name)
{
    public override string ToString() => $"group {Name}";
}

internal sealed class UserGroupStep(HostBuilder host, string name) : RemoteStep<UserGroupState>(host, host.Id("remote:group:create", name), name)
{
    protected override UserGroupState Want(Run run) => new(name);

    protected override async Task<UserGroupState?> Read(Run run, IShell shell) =>
        await shell.Succeeds(run, new("getent", "group", name)).ConfigureAwait(false) ? new(name) : null;

    protected override Task Write(Run run, IShell shell, UserGroupState? now, UserGroupState want) =>
        shell.RunOrThrow(run, new Command("groupadd", "--", name).AsRoot());

    // An account's own group is removed together with the account.
    protected override Task Delete(Run run, IShell shell, UserGroupState now) =>
        shell.RunOrThrow(run, Command.Script("! getent group \"$1\" >/dev/null || groupdel -- \"$1\"", name).AsRoot());
}
