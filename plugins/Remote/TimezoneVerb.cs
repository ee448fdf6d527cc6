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
        if (zone.Length == 0 || zone[0] is '-' or '/' || !zone.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+'))
            throw new RecipeException($"\"{zone}\" is no time zone. Write a name of the tz database: Timezone(\"Europe/Berlin\").");
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

    protected override async Task<Zone?> Read(Run run, IShell shell) =>
        new((await shell.Do(run, new("timedatectl", "show", "-p", "Timezone", "--value")).ConfigureAwait(false)).Value);

    protected override async Task Write(Run run, IShell shell, (Zone? Now, Zone Want) states)
    {
        var name = states.Want.Name;
        if (name.Length > 0 && !await shell.Succeeds(run, new("test", "-f", $"/usr/share/zoneinfo/{name}")).ConfigureAwait(false))
            throw new OriginException($"{shell.Facts.Machine} knows no time zone {name}. Write one that timedatectl list-timezones shows there, or install tzdata first.");
        await shell.Do(run, new Command("timedatectl", "set-timezone", "--", name).AsRoot()).ConfigureAwait(false);
    }

    // A machine is always in some zone: nothing was ever read as absent.
    protected override Task Delete(Run run, IShell shell, Zone now) => Task.CompletedTask;
}
