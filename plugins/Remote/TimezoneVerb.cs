using OriginScript.Remote;

namespace OriginScript;

/// <summary>The time zone of a machine.</summary>
public static class TimezoneVerb
{
    /// <summary>Sets the host's time zone; one rule holds everywhere unless a recipe says otherwise: UTC.</summary>
    public static HostBuilder Timezone(this HostBuilder host, string zone = "Etc/UTC") => RemoteTimezone(host, zone);

    /// <summary>Sets the time zone of a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="zone">A name of the tz database, Europe/Berlin.</param>
    [Task("remote:timezone")]
    public static HostBuilder RemoteTimezone(HostBuilder host, string zone)
    {
        host.TimeZone().Know(zone);
        return host.Add(new TimezoneStep(host, zone));
    }
}

internal sealed record Zone(string Name)
{
    public override string ToString() => $"time zone {Name}";
}

internal sealed class TimezoneStep(HostBuilder host, string zone)
    : RemoteStep<Zone>(Machine.Of(host), host.Id("remote:timezone"), Machine.Of(host).Name, zone)
{
    protected override Zone Want(Run run) => new(zone);
}
