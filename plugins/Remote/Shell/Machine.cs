namespace OriginScript.Remote;

/// <summary>A machine as remote steps see it: its name in the log, and its connection settings.</summary>
/// <param name="Name">Its name in the command line text.</param>
/// <param name="Address">The address of its shell.</param>
public sealed record Machine(Text Name, Text Address)
{
    /// <summary>The SSH user; null: the settings.</summary>
    public string? User { get; init; }

    /// <summary>The private key file; null: the settings.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The machine through which it is reached; null: directly.</summary>
    public string? Via { get; init; }

    /// <summary>Its instance, if the recipe creates it; null if the machine exists already.</summary>
    public Output? Instance { get; init; }

    /// <summary>Its host keys as its provider reports them; null if there is no provider.</summary>
    public Output? HostKeys { get; init; }

    /// <summary>
    /// The machine of a host. Its name in the command line text can be typed again: its address if that includes a user or a port, otherwise its full name
    /// if the recipe knows one, otherwise the host's name, or the address if the host is named after it. It is always reached by address, because a
    /// DNS name may not have propagated yet.
    /// </summary>
    public static Machine Of(HostBuilder host) =>
        new(DisplayName(host), host.Endpoint().Known is { } way ? way : host.Ip)
        {
            User = host.User().Known,
            KeyFile = host.KeyFile().Known,
            Via = host.Via().Known,
            Instance = host.FindProvided(MachineOutputs.Instance),
            HostKeys = host.FindProvided(MachineOutputs.HostKeys),
        };

    private static string DisplayName(HostBuilder host)
    {
        if ((host.Endpoint().Known ?? host.Ip.Known) is not { } word)
            return host.Fqdn.Known ?? host.Name;
        var address = MachineAddress.Parse(word);
        return address.HasUserOrPort
            ? address.ToString()
            : host.Fqdn.Known ?? (address.IsName || address.Label == host.Name ? address.ToString() : host.Name);
    }

    /// <summary>A machine outside the recipe, by its name or address.</summary>
    public static Machine At(Text address)
    {
        Text canonical = address.Outputs.Any() ? address : MachineAddress.Parse(address.DisplayText).ToString();
        return new(canonical, canonical);
    }

    /// <summary>
    /// What two hosts of a recipe have in common if they are the same machine: its address and port, whoever logs in, and the machine through which
    /// it is reached, because a private address means another machine in another network.
    /// </summary>
    internal Text Identity =>
        $"{(Address.Outputs.Any() ? Address : FormatEndpoint(MachineAddress.Parse(Address.DisplayText)))}{(Via is null ? "" : $" via {Via}")}";

    private static Text FormatEndpoint(MachineAddress address) =>
        (address with { User = null, Port = address.Port == MachineAddress.DefaultPort ? null : address.Port }).ToString();

    /// <summary>Its shell. Remote steps receive it as an argument; other code opens it here.</summary>
    public Task<IShell> Open(Run run) => run.Get<IShells>().Open(Login(run), run.Cancel);

    /// <summary>Its login in this run.</summary>
    public Login Login(Run run) =>
        new(run[Address])
        {
            Name = run[Name],
            User = User,
            KeyFile = KeyFile,
            Via = Via,
            PinName = Instance is null ? run[Address] : run[Instance],
            ProviderHostKeys = HostKeys is null ? null : run[HostKeys],
        };

    /// <summary>The outputs needed to connect to it: a step that opens its shell has them in its <see cref="Step.Needs"/>.</summary>
    public IEnumerable<Output> Outputs => [.. Address.Outputs, .. new[] { Instance, HostKeys }.OfType<Output>()];

    /// <summary>The needs of a step on this machine: the outputs needed to connect to it, then its own.</summary>
    internal IReadOnlyList<Output> WithConnectionOutputs(IReadOnlyList<Output> own) => [.. Outputs.Union(own)];
}
