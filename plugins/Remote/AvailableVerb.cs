using OriginScript.Remote;

namespace OriginScript;

/// <summary>Waiting for a machine.</summary>
public static class AvailableVerb
{
    private const int Tries = 15;
    private const int PollRate = 10;
    private const int ConnectSeconds = 15;

    /// <summary>Waits until the host takes SSH logins and has finished its first boot; six minutes are given.</summary>
    public static HostBuilder Available(this HostBuilder host) => RemoteAvailable(host, wait: true);

    /// <summary>Asks whether a machine takes SSH logins.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="wait">Ask again until it does.</param>
    /// <param name="tries">How often to ask.</param>
    /// <param name="pollrate">Seconds between two tries.</param>
    [Task("remote:available")]
    public static HostBuilder RemoteAvailable(HostBuilder host, bool wait = false, int tries = Tries, int pollrate = PollRate)
    {
        var patience = wait ? TimeSpan.FromSeconds(tries * (pollrate + ConnectSeconds)) : TimeSpan.Zero;
        return host.Add(new AvailableCondition(host, wait ? ["--wait"] : []) { Patience = patience });
    }
}

internal sealed record Reachable(bool Booted)
{
    /// <summary>A host key that was trusted because nobody could say otherwise; it is told, and changes nothing of what is wanted.</summary>
    public string? Trusted { get; init; }

    /// <summary>Why there was no login; null: there was one.</summary>
    public string? Unreached { get; init; }

    public bool Equals(Reachable? other) => other?.Booted == Booted;

    public override int GetHashCode() => Booted.GetHashCode();

    public override string ToString() => Unreached is not null ? $"takes no SSH logins: {Unreached}" :
        (Booted ? "takes SSH logins, first boot finished" : "takes SSH logins, still in its first boot") + (Trusted is null ? "" : $", {Trusted}");
}

internal sealed class AvailableCondition(HostBuilder host, Text[] options)
    : RemoteCondition<Reachable>(Machine.Of(host), host.Id("remote:available"), [Machine.Of(host).Name, .. options])
{
    private const string FirstBoot = "! command -v cloud-init >/dev/null 2>&1 || cloud-init status 2>/dev/null | grep -Eq '^status: (done|disabled|error|degraded)'";

    protected override Reachable Want(Run run) => new(Booted: true);

    // A first boot that ended in an error has ended, too: what it should have brought shows in the steps that need it.
    protected override async Task<Reachable?> Read(Run run, IShell shell) =>
        new(await shell.Succeeds(run, Command.Script(FirstBoot)).ConfigureAwait(false)) { Trusted = shell.HostKey is { IsNew: true } key ? key.ToString() : null };

    protected override async Task<Reachable?> Read(Run run)
    {
        try
        {
            return await Read(run, await run.Get<IShells>().OpenOnce(Machine.Login(run), run.Cancel).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is UnreachableException or UnansweredException)
        {
            return new(Booted: false) { Unreached = e.Message };
        }
    }
}
