namespace OriginScript.Remote;

/// <summary>A group of a machine.</summary>
/// <param name="Name">Its name.</param>
internal sealed record GroupState(string Name)
{
    public override string ToString() => $"group {Name}";
}

internal sealed class GroupStep(HostBuilder host, string name) : RemoteStep<GroupState>(host, host.Id("remote:group:create", name), name)
{
    protected override GroupState Want(Run run) => new(name);

    protected override async Task<GroupState?> Read(Run run, IShell shell) =>
        await shell.Succeeds(run, new("getent", "group", name)).ConfigureAwait(false) ? new(name) : null;

    protected override Task Write(Run run, IShell shell, (GroupState? Now, GroupState Want) states) => shell.RunOrThrow(run, new Command("groupadd", "--", name).AsRoot());

    // An account's own group is removed together with the account.
    protected override Task Delete(Run run, IShell shell, GroupState now) =>
        shell.RunOrThrow(run, Command.Script("! getent group \"$1\" >/dev/null || groupdel -- \"$1\"", name).AsRoot());
}
