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

internal sealed record CloudSetting(string File, string Line)
{
    public override string ToString() => $"\"{Line}\" in {File}";
}

internal sealed class PreserveHostnameStep(HostBuilder host)
    : RemoteStep<CloudSetting>(Machine.Of(host), host.Id("remote:preserve_hostname"), Machine.Of(host).Name)
{
    protected override CloudSetting Want(Run run) => new("/etc/cloud/cloud.cfg.d/99-originscript.cfg", "preserve_hostname: true");
}
