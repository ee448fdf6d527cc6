using System.Text;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Prevents cloud-init from renaming a machine at every boot.</summary>
public static class PreserveHostnameVerb
{
    /// <summary>Keeps the machine's host name across restarts, whatever cloud-init would set.</summary>
    public static HostBuilder PreserveHostname(this HostBuilder host) => host.Add(new PreserveHostnameStep(host));

    /// <summary>Keeps the host name of a machine across restarts.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="newhostname">A name to set first.</param>
    [Task("remote:preserve_hostname")]
    public static HostBuilder RemotePreserveHostname(HostBuilder host, [Argument] string? newhostname = null)
    {
        if (newhostname is not null)
            host.Add(new HostnameStep(host, HostName.Parse(newhostname)));
        return host.PreserveHostname();
    }
}

internal sealed record CloudInitSetting(string File, string Lines) : IDiffable
{
    IReadOnlyList<string> IDiffable.Lines => Lines.TrimEnd('\n').Split('\n');

    public override string ToString() => $"\"{Lines.TrimEnd('\n')}\" in {File}";
}

internal sealed class PreserveHostnameStep(HostBuilder host) : RemoteStep<CloudInitSetting>(host, host.Id("remote:preserve_hostname"))
{
    private const string Folder = "/etc/cloud/cloud.cfg.d";
    private const string File = $"{Folder}/99-originscript.cfg";

    protected override CloudInitSetting Want(Run run) => new(File, "preserve_hostname: true\n");

    protected override async Task<CloudInitSetting?> Read(Run run, IShell shell)
    {
        var answer = await shell.RunOrThrow(run, Command.Script("[ ! -e \"$1\" ] || { echo; cat -- \"$1\"; }", File).AsRoot()).ConfigureAwait(false);
        return answer.Output.Length == 0 ? null : new(File, answer.Output[1..]);
    }

    // The folder is created even without cloud-init, so that a cloud-init installed later keeps the name as well.
    protected override async Task Write(Run run, IShell shell, CloudInitSetting? now, CloudInitSetting want)
    {
        await shell.RunOrThrow(run, new Command("mkdir", "-p", "--", Folder).AsRoot()).ConfigureAwait(false);
        await new RemoteFile(File, Encoding.UTF8.GetBytes(want.Lines)).Put(run, shell).ConfigureAwait(false);
    }

    protected override Task Delete(Run run, IShell shell, CloudInitSetting now) =>
        shell.RunOrThrow(run, Command.Script("rm -f -- \"$1\"; rmdir -p --ignore-fail-on-non-empty -- \"$2\"", File, Folder).AsRoot());
}
