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

    /// <summary>
    /// The machine behind a host. An echo calls it by its full name where the recipe knows one, so that the line can be typed again, else by the host's
    /// name, or by the address where the host has its name from there; it is always reached by address, because a name may not have spread yet.
    /// </summary>
    public static Machine Of(HostBuilder host) => new(host.Fqdn.Known ?? (host.Ip.Known is { } ip && AtVerb.Label(ip) == host.Name ? ip : host.Name), host.Ip)
    {
        User = host.User().Known,
        KeyFile = host.KeyFile().Known,
    };

    /// <summary>A machine outside the recipe, by the name or address under which it is reached.</summary>
    public static Machine At(Text address) => new(address, address);

    /// <summary>What a step here needs: the laters of the address, then its own.</summary>
    internal IReadOnlyList<Later> Needs(IReadOnlyList<Later> own) =>
        own.Count == 0 ? [.. Address.Laters] : [.. Address.Laters.Union(own)];

    /// <summary>Where every remote step meets its machine. It opens the shell, which is as far as this version goes.</summary>
    internal async Task<T> Reach<T>(Run run)
    {
        await run.Get<IShells>().Open(new(run[Address], User, KeyFile), run.Cancel).ConfigureAwait(false);
        throw new NotCarriedOutException();
    }
}
