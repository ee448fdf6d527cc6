using System.Text.Json.Serialization;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Waiting for a machine.</summary>
public static class AvailableVerb
{
    private const int DefaultTries = 15;
    private const int DefaultPollRate = 10;
    private const int ConnectSeconds = 15;
    private const int MaxTries = 1000;
    private const int MaxPollRate = 3600;

    /// <summary>Waits until the host accepts SSH logins and has finished its first boot, for up to six minutes.</summary>
    public static HostBuilder Available(this HostBuilder host) => RemoteAvailable(host, wait: true);

    /// <summary>Checks whether a machine accepts SSH logins.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="wait">Retry until it does.</param>
    /// <param name="tries">The maximum number of attempts.</param>
    /// <param name="pollrate">Seconds between two attempts.</param>
    [Task("remote:available")]
    public static HostBuilder RemoteAvailable(HostBuilder host, bool wait = false, int tries = DefaultTries, int pollrate = DefaultPollRate)
    {
        if (tries is < 1 or > MaxTries || pollrate is < 0 or > MaxPollRate)
            throw new RecipeException(
                $"remote:available on {host.Name} cannot have {tries} attempts every {pollrate} seconds. Write 1 to {MaxTries} attempts and 0 to {MaxPollRate} seconds."
            );
        var timeout = wait ? TimeSpan.FromSeconds(tries * (pollrate + ConnectSeconds)) : TimeSpan.Zero;
        Text[] options =
        [
            .. CommandArguments.Switch("--wait", wait),
            .. CommandArguments.Option("--tries", tries, DefaultTries),
            .. CommandArguments.Option("--pollrate", pollrate, DefaultPollRate),
        ];
        return host.Add(new AvailableCondition(host, options) { Timeout = timeout });
    }
}

internal sealed record SshAvailability(bool Booted)
{
    /// <summary>A host key that was trusted at first use; it is shown only and is not part of the comparison.</summary>
    public string? TrustedHostKey { get; init; }

    /// <summary>Why the login failed; null if it succeeded.</summary>
    public string? LoginFailure { get; init; }

    /// <summary>Whether waiting cannot help; it is not part of the state.</summary>
    [JsonIgnore]
    public bool IsPermanent { get; init; }

    public bool Equals(SshAvailability? other) => other?.Booted == Booted;

    public override int GetHashCode() => Booted.GetHashCode();

    public override string ToString() =>
        LoginFailure is not null
            ? $"accepts no SSH logins: {LoginFailure}"
            : (Booted ? "accepts SSH logins, first boot finished" : "accepts SSH logins, still in first boot")
                + (TrustedHostKey is null ? "" : $", {TrustedHostKey}");
}

internal sealed class AvailableCondition(HostBuilder host, Text[] options)
    : RemoteCondition<SshAvailability>(host, host.Id("remote:available"), [.. options])
{
    private const string FirstBootScript =
        "! command -v cloud-init >/dev/null 2>&1 || cloud-init status 2>/dev/null | grep -Eq '^status: (done|disabled|error|degraded)'";

    protected override SshAvailability Want(Run run) => new(Booted: true);

    // A first boot that ended in an error has finished as well: what it failed to set up shows in the steps that need it.
    protected override async Task<SshAvailability?> Read(Run run, IShell shell) =>
        new(await shell.Succeeds(run, Command.Script(FirstBootScript)).ConfigureAwait(false))
        {
            TrustedHostKey = shell.HostKey is { IsNew: true } key ? key.ToString() : null,
        };

    protected override async Task<SshAvailability?> Read(Run run)
    {
        try
        {
            return await Read(run, await run.Get<IShells>().OpenOnce(Machine.Login(run), run.Cancel).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is MachineUnreachableException or OutcomeUnknownException)
        {
            return new(Booted: false) { LoginFailure = e.Message, IsPermanent = e is MachineUnreachableException { IsPermanent: true } };
        }
    }

    protected override string? Refuse(SshAvailability? now, SshAvailability want) => now is { IsPermanent: true } ? now.LoginFailure : null;
}
