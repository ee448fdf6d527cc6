using OriginScript.Remote;

namespace OriginScript;

/// <summary>Machines that exist already.</summary>
public static class AtVerb
{
    /// <summary>Sets the address of an existing machine. It adds no step.</summary>
    /// <param name="host">The host.</param>
    /// <param name="address">An IP address or a DNS name, <c>[user@]name[:port]</c> if they are not the defaults; a full name also becomes the host's full name.</param>
    /// <param name="user">The SSH user; defaults to the settings.</param>
    /// <param name="key">The private key file; defaults to the settings.</param>
    /// <param name="via">The machine through which it is reached, <c>[user@]name[:port]</c>; by default directly or as <c>~/.ssh/config</c> says.</param>
    [Provides("ip")]
    [Provides("fqdn", Usage = "At(fqdn)")]
    public static HostBuilder At(this HostBuilder host, string address, string? user = null, string? key = null, string? via = null)
    {
        var at = MachineAddress.Parse(address);
        SetKnownOrThrow(host, host.Ip, at.Host);
        if (at.HasUserOrPort)
            SetKnownOrThrow(host, host.Endpoint(), at.ToString());
        if (at.IsName && at.Host.Contains('.') && HostName.FindProblem(at.Host) is null)
            SetKnownOrThrow(host, host.Fqdn, at.Host);
        if (user is not null)
            SetKnownOrThrow(host, host.User(), user);
        if (key is not null)
            SetKnownOrThrow(host, host.KeyFile(), key);
        if (via is not null)
            SetKnownOrThrow(host, host.Via(), string.Join(',', via.Split(',').Select(hop => MachineAddress.Parse(hop.Trim(' ')))));
        return host;
    }

    /// <summary>The host for a name or address from the command line; the host name is its first part, <c>broker</c>
    /// of <c>broker.infra.example.org</c>, or <c>host-192-0-2-10</c>.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="address">An IP address or a DNS name, <c>[user@]name[:port]</c>.</param>
    public static HostBuilder HostAt(this Recipe recipe, string address)
    {
        var at = MachineAddress.Parse(address);
        var host = recipe.Host(at.Label).At(address);

        // Nothing else will set its name, so the typed name is its full name; an alias of ~/.ssh/config may not be a name that DNS allows.
        if (at.IsName && HostName.FindProblem(HostName.Canonicalize(at.Host)) is null)
            host.Fqdn.SetKnown(HostName.Canonicalize(at.Host));
        return host;
    }

    private static void SetKnownOrThrow(HostBuilder host, Output output, string value)
    {
        output.SetKnown(value);
        if (output.Known != value)
            throw new RecipeException($"{output.Name} is already {output.Known} and cannot also be {value}. Give {host.Name} only one of the two.");
    }
}
