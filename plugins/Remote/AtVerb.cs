using System.Net;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Machines that exist already.</summary>
public static class AtVerb
{
    /// <summary>Says where a machine that exists already is reached. It adds no step.</summary>
    /// <param name="host">The host.</param>
    /// <param name="address">An IP address or a DNS name; a name is the host's full name as well.</param>
    /// <param name="user">The SSH user; left out, what the settings say.</param>
    /// <param name="key">The private key file; left out, what the settings say.</param>
    public static HostBuilder At(this HostBuilder host, string address, string? user = null, string? key = null)
    {
        Know(host, host.Ip, address);
        if (!IPAddress.TryParse(address, out _))
            Know(host, host.Fqdn, address);
        if (user is not null)
            Know(host, host.User(), user);
        if (key is not null)
            Know(host, host.KeyFile(), key);
        return host;
    }

    /// <summary>The host behind a name or address from the command line; its own name is the first part of it, <c>broker</c>
    /// of <c>broker.infra.example.org</c>, or <c>host-192-0-2-10</c>.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="address">An IP address or a DNS name.</param>
    public static HostBuilder HostAt(this Recipe recipe, string address) => recipe.Host(Label(address)).At(address);

    internal static string Label(string address) => IPAddress.TryParse(address, out _)
        ? $"host-{address.Replace('.', '-').Replace(':', '-').Trim('-').ToLowerInvariant()}"
        : address.Split('.')[0].ToLowerInvariant();

    private static void Know(HostBuilder host, Later later, string value)
    {
        later.Know(value);
        if (later.Known != value)
            throw new RecipeException($"{later.Name} is {later.Known} already and cannot be {value} as well. Give {host.Name} one of the two.");
    }
}
