using OriginScript.Remote;

namespace OriginScript;

/// <summary>Machines that exist already.</summary>
public static class AtVerb
{
    /// <summary>Says where a machine that exists already is reached. It adds no step.</summary>
    /// <param name="host">The host.</param>
    /// <param name="address">An IP address or a DNS name, <c>[user@]name[:port]</c> where these are unusual; a full name is the host's full name as well.</param>
    /// <param name="user">The SSH user; left out, what the settings say.</param>
    /// <param name="key">The private key file; left out, what the settings say.</param>
    /// <param name="via">The machine through which it is reached, <c>[user@]name[:port]</c>; left out, directly or as <c>~/.ssh/config</c> says.</param>
    public static HostBuilder At(this HostBuilder host, string address, string? user = null, string? key = null, string? via = null)
    {
        var at = SshAddress.Of(address);
        Know(host, host.Ip, at.Host);
        if (at.IsMore)
            Know(host, host.Way(), address);
        if (at.IsName && at.Host.Contains('.'))
            Know(host, host.Fqdn, at.Host);
        if (user is not null)
            Know(host, host.User(), user);
        if (key is not null)
            Know(host, host.KeyFile(), key);
        if (via is not null)
            Know(host, host.Via(), via);
        return host;
    }

    /// <summary>The host behind a name or address from the command line; its own name is the first part of it, <c>broker</c>
    /// of <c>broker.infra.example.org</c>, or <c>host-192-0-2-10</c>.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="address">An IP address or a DNS name, <c>[user@]name[:port]</c>.</param>
    public static HostBuilder HostAt(this Recipe recipe, string address)
    {
        var host = recipe.Host(Label(address)).At(address);

        // Nothing more will be said of it, so the name that was typed is the one that it has.
        if (SshAddress.Of(address) is { IsName: true, Host: var name })
            host.Fqdn.Know(name);
        return host;
    }

    internal static string Label(string address) => SshAddress.Of(address) is { IsName: true, Host: var name }
        ? name.Split('.')[0].ToLowerInvariant()
        : $"host-{SshAddress.Of(address).Host.Replace('.', '-').Replace(':', '-').Trim('-').ToLowerInvariant()}";

    private static void Know(HostBuilder host, Later later, string value)
    {
        later.Know(value);
        if (later.Known != value)
            throw new RecipeException($"{later.Name} is {later.Known} already and cannot be {value} as well. Give {host.Name} one of the two.");
    }
}
