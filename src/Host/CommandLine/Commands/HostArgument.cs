using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>
/// The host that a task's first argument names, <c>[ssh://][user@]name[:port]</c>. On a command line it need not be a label: an address, a full name or an
/// alias of <c>~/.ssh/config</c> also gives the host's location, and the host is reached exactly as typed.
/// </summary>
internal static class HostArgument
{
    public static HostBuilder AddHost(Recipe recipe, string word)
    {
        var address = Parse(word);
        var host = recipe.Host(address.Label);
        host.Ip.SetKnown(address.ToString());
        if (address.IsName)
            host.Fqdn.SetKnown(address.Host);
        return host;
    }

    private static MachineAddress Parse(string word)
    {
        try
        {
            return MachineAddress.Parse(word);
        }
        catch (RecipeException e)
        {
            throw new UsageException($"\"{word}\" is not a valid host. Write a host name or an address, for example broker.infra.example.org.", e);
        }
    }
}
