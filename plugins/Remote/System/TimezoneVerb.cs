using OriginScript.Remote;

namespace OriginScript;

/// <summary>The time zone of a machine.</summary>
public static class TimezoneVerb
{
    /// <summary>Sets the host's time zone; UTC unless the recipe names another one.</summary>
    public static HostBuilder Timezone(this HostBuilder host, string zone = "Etc/UTC") => RemoteTimezone(host, zone);

    /// <summary>Sets the time zone of a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="zone">A name from the tz database, Europe/Berlin.</param>
    [Task("remote:timezone")]
    public static HostBuilder RemoteTimezone(HostBuilder host, string zone)
    {
        var name = TimeZoneName.Parse(zone);
        host.TimeZone().SetKnown(name);
        return host.Add(new TimezoneStep(host, name));
    }
}

internal sealed record TimezoneState(string Name)
{
    public override string ToString() => $"time zone {Name}";
}

internal sealed class TimezoneStep(HostBuilder host, string zone) : RemoteStep<TimezoneState>(host, host.Id("remote:timezone"), zone)
{
    protected override Text Subject => "the time zone";

    protected override TimezoneState Want(Run run) => new(zone);

    // The tz database has several names for one zone, such as UTC and Etc/UTC, whose files are the same.
    private const string ReadScript = """
        z=$(timedatectl show -p Timezone --value) || exit 1
        if [ "$z" = "$1" ] || cmp -s -- "/usr/share/zoneinfo/$z" "/usr/share/zoneinfo/$1"; then echo "$1"; else echo "$z"; fi
        """;

    protected override async Task<TimezoneState?> Read(Run run, IShell shell) =>
        new((await shell.RunOrThrow(run, Command.Script(ReadScript, zone)).ConfigureAwait(false)).Value);

    protected override async Task Write(Run run, IShell shell, TimezoneState? now, TimezoneState want)
    {
        var name = want.Name;
        if (name.Length > 0 && !await shell.Succeeds(run, new("test", "-f", $"/usr/share/zoneinfo/{name}")).ConfigureAwait(false))
            throw new OriginException(
                $"The time zone {name} does not exist on {shell.Facts.Machine}. Use one that timedatectl list-timezones lists there, or install tzdata first."
            );
        await shell.RunOrThrow(run, new Command("timedatectl", "set-timezone", "--", name).AsRoot()).ConfigureAwait(false);
    }

    // A machine always has a time zone: the state is never read as absent.
    protected override Task Delete(Run run, IShell shell, TimezoneState now) => Task.CompletedTask;
}
