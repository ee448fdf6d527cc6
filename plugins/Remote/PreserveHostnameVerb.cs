using System.Text;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Keeping cloud-init from naming a machine anew at every start.</summary>
public static class PreserveHostnameVerb
{
    /// <summary>Keeps the machine's host name through restarts, whatever cloud-init would call it.</summary>
    public static HostBuilder PreserveHostname(this HostBuilder host) => host.Add(new PreserveHostnameStep(host));

    /// <summary>Keeps the host name of a machine through restarts.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="newhostname">A name to give it first.</param>
    [Task("remote:preserve_hostname")]
    public static HostBuilder RemotePreserveHostname(HostBuilder host, [Argument] string? newhostname = null)
    {
        if (newhostname is not null)
            host.Add(new HostnameStep(host, newhostname));
        return host.PreserveHostname();
    }
}

internal sealed record CloudSetting(string File, string Lines)
{
    public override string ToString() => $"\"{Lines.TrimEnd('\n')}\" in {File}";
}

internal sealed class PreserveHostnameStep(HostBuilder host)
    : RemoteStep<CloudSetting>(Machine.Of(host), host.Id("remote:preserve_hostname"), Machine.Of(host).Name)
{
    private const string Folder = "/etc/cloud/cloud.cfg.d";
    private const string File = $"{Folder}/99-originscript.cfg";

    protected override CloudSetting Want(Run run) => new(File, "preserve_hostname: true\n");

    protected override async Task<CloudSetting?> Read(Run run, IShell shell)
    {
        var answer = await shell.Do(run, Command.Script("[ ! -e \"$1\" ] || { echo; cat -- \"$1\"; }", File).AsRoot()).ConfigureAwait(false);
        return answer.Output.Length == 0 ? null : new(File, answer.Output[1..]);
    }

    // The folder is there before cloud-init is, so that a cloud-init that comes later keeps the name as well.
    protected override async Task Write(Run run, IShell shell, (CloudSetting? Now, CloudSetting Want) states)
    {
        await shell.Do(run, new Command("mkdir", "-p", "--", Folder).AsRoot()).ConfigureAwait(false);
        await new PlacedFile(File, Encoding.UTF8.GetBytes(states.Want.Lines)).Put(run, shell).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, CloudSetting now) =>
        shell.Do(run, Command.Script("rm -f -- \"$1\"; rmdir -p --ignore-fail-on-non-empty -- \"$2\"", File, Folder).AsRoot());
}
