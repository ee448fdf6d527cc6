using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>One setting in one section of puppet.conf. Read in the file, because Puppet itself does not tell what is set from what it assumes; written by Puppet.</summary>
internal abstract class SettingStep(HostBuilder host, StepId id, Text[] arguments) : RemoteStep<Setting>(Machine.Of(host), id, arguments)
{
    protected override string? Refuse(Setting? now, Setting? want) => want?.Value.AsSpan().IndexOfAny('\n', '\r') >= 0
        ? $"The setting {want.Name} of Puppet on {Machine.Name} cannot hold a line break. Write it in one line."
        : null;

    protected sealed override async Task<Setting?> Read(Run run, IShell shell)
    {
        var want = Want(run)!;
        return await Installation.Find(run, shell).ConfigureAwait(false) is { } puppet
            && await TextFile.Read(run, shell, puppet["config"]).ConfigureAwait(false) is { } text
            && PuppetConf.Value(text, want.Name, want.Section) is { } value
            ? want with { Value = value }
            : null;
    }

    protected sealed override async Task Write(Run run, IShell shell, (Setting? Now, Setting Want) states)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        var (section, name, value) = states.Want;
        await shell.Do(run, puppet.Puppet("config", "set", "--section", section, name, "--", value)).ConfigureAwait(false);
        Installation.Forget(shell);
    }

    protected sealed override async Task Delete(Run run, IShell shell, Setting now)
    {
        var puppet = await Installation.Of(run, shell).ConfigureAwait(false);
        await shell.Do(run, puppet.Puppet("config", "delete", "--section", now.Section, now.Name)).ConfigureAwait(false);
        Installation.Forget(shell);
    }
}
