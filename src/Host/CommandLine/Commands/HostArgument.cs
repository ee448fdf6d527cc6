using System.Net;
using OriginScript.Host.Platform;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>
/// The host that a task's first argument names, <c>[user@]name[:port]</c>. On a command line it need not be a label: an address or a full name also gives the host's
/// location, and the host is reached exactly as typed.
/// </summary>
internal static class HostArgument
{
    public static HostBuilder AddHost(Recipe recipe, string word)
    {
        var name = ParseName(word);
        if (name.Length == 0)
            throw new UsageException($"\"{word}\" is not a valid host. Write a host name or an address, for example broker.infra.example.org.");
        var isAddress = IPAddress.TryParse(name, out _);
        var host = recipe.Host((isAddress ? "host-" + name.Replace('.', '-').Replace(':', '-').Trim('-') : name.Split('.')[0]).ToLowerInvariant());
        host.Ip.SetKnown(word.TrimEnd('.'));
        if (!isAddress)
            host.Fqdn.SetKnown(name);
        return host;
    }

    // An IPv6 address with a port is enclosed in brackets.
    private static string ParseName(string word)
    {
        var name = word[(word.LastIndexOf('@') + 1)..];
        if (name.StartsWith('[') && name.IndexOf(']') is > 0 and var end)
            return name[1..end];
        return (name.Count(c => c == ':') == 1 ? name[..name.IndexOf(':')] : name).TrimEnd('.');
    }
}
