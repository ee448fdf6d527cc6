namespace OriginScript.Remote;

/// <summary>A machine as remote steps see it: what the log calls it, and how it is reached.</summary>
/// <param name="Name">What stands for it in an echo.</param>
/// <param name="Address">Where its shell is opened.</param>
public sealed record Machine(Text Name, Text Address)
{
    /// <summary>The SSH user; null leaves it to the settings.</summary>
    public string? User { get; init; }

    /// <summary>The private key file; null leaves it to the settings.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The machine through which it is reached; null: directly.</summary>
    public string? Via { get; init; }

    /// <summary>The instance that it is, where the recipe makes it; null: it is there already.</summary>
    public Later? Instance { get; init; }

    /// <summary>Its host keys as its provider shows them; null: nobody shows them.</summary>
    public Later? HostKeys { get; init; }

    /// <summary>
    /// The machine behind a host. An echo calls it so that the line can be typed again: by its address where that names a user or a port, else by its full name
    /// where the recipe knows one, else by the host's name, or by the address where the host has its name from there. It is always reached by address, because a
    /// name may not have spread yet.
    /// </summary>
    public static Machine Of(HostBuilder host) => new(
        Called(host),
        host.Way().Known is { } way ? way : host.Ip)
    {
        User = host.User().Known,
        KeyFile = host.KeyFile().Known,
        Via = host.Via().Known,
        Instance = host.InstanceId.IsProvided ? host.InstanceId : null,
        HostKeys = host.HostKeys.IsProvided ? host.HostKeys : null,
    };

    private static string Called(HostBuilder host)
    {
        if ((host.Way().Known ?? host.Ip.Known) is not { } word)
            return host.Fqdn.Known ?? host.Name;
        var address = SshAddress.Of(word);
        return address.IsMore ? word : host.Fqdn.Known ?? (address.IsName || AtVerb.Label(word) == host.Name ? word : host.Name);
    }

    /// <summary>A machine outside the recipe, by the name or address under which it is reached.</summary>
    public static Machine At(Text address) => new(address, address);

    /// <summary>Its shell. Verbs' steps are handed it; who needs it elsewhere opens it here.</summary>
    public Task<IShell> Open(Run run) => run.Get<IShells>().Open(Login(run), run.Cancel);

    /// <summary>How it is reached in this run.</summary>
    public Login Login(Run run) => new(run[Address])
    {
        Name = run[Name],
        User = User,
        KeyFile = KeyFile,
        Via = Via,
        Pin = Instance is null ? run[Address] : run[Instance],
        Evidence = HostKeys is null ? null : run[HostKeys],
    };

    /// <summary>The laters of the way to it: a step that opens its shell has them in its <see cref="Step.Needs"/>.</summary>
    public IEnumerable<Later> Laters => [.. Address.Laters, .. new[] { Instance, HostKeys }.OfType<Later>()];

    /// <summary>What a step here needs: the laters of the way to the machine, then its own.</summary>
    internal IReadOnlyList<Later> Needs(IReadOnlyList<Later> own) => [.. Laters.Union(own)];
}
