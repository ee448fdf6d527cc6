using OriginScript.Remote;

namespace OriginScript.Puppet;

/// <summary>One setting in one section of puppet.conf. Read from the file, because Puppet does not distinguish settings from defaults; written with puppet config.</summary>
internal abstract class SettingStep(HostBuilder host, StepId id, string setting, Text[] arguments)
    : RemoteStep<PuppetConfSetting>(host, id, arguments)
{
    protected sealed override Text Subject => $"the setting {setting} of Puppet";

    protected override string? Refuse(PuppetConfSetting? now, PuppetConfSetting? want) =>
        want?.Value.AsSpan().IndexOfAny('\n', '\r') >= 0
            ? $"The setting {want.Name} of Puppet on {Machine.Name} cannot contain a line break. Write it on one line."
            : null;

    protected sealed override async Task<PuppetConfSetting?> Read(Run run, IShell shell)
    {
        var want = Want(run)!;
        return
            await PuppetInstallation.Find(run, shell).ConfigureAwait(false) is { } puppet
            && await RemoteTextFile.Read(run, shell, puppet["config"]).ConfigureAwait(false) is { } text
            && PuppetConf.GetValue(text, want.Name, want.Section) is { } value
            ? want with
            {
                Value = value,
            }
            : null;
    }

    protected sealed override async Task Write(Run run, IShell shell, PuppetConfSetting? now, PuppetConfSetting want)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        var (section, name, value) = want;
        await shell.RunOrThrow(run, puppet.PuppetCommand("config", "set", "--section", section, name, "--", value)).ConfigureAwait(false);
        PuppetInstallation.RemoveFromCache(shell);
    }

    protected sealed override async Task Delete(Run run, IShell shell, PuppetConfSetting now)
    {
        var puppet = await PuppetInstallation.FindOrThrow(run, shell).ConfigureAwait(false);
        await shell.RunOrThrow(run, puppet.PuppetCommand("config", "delete", "--section", now.Section, now.Name)).ConfigureAwait(false);
        PuppetInstallation.RemoveFromCache(shell);
    }
}
