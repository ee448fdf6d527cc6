using System.Net;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>
/// The host that a task's first word means, <c>[user@]name[:port]</c>. On a command line it need not be a label: an address or a full name says where the host is,
/// too, and what was typed is how it is reached.
/// </summary>
internal static class HostWord
{
    public static HostBuilder Of(Recipe recipe, string word)
    {
        var name = Name(word);
        if (name.Length == 0)
            throw new UsageException($"\"{word}\" names no machine. Write a name or an address, as in broker.infra.example.org.");
        var isAddress = IPAddress.TryParse(name, out _);
        var host = recipe.Host((isAddress ? "host-" + name.Replace('.', '-').Replace(':', '-').Trim('-') : name.Split('.')[0]).ToLowerInvariant());
        host.Ip.Know(word.TrimEnd('.'));
        if (!isAddress)
            host.Fqdn.Know(name);
        return host;
    }

    // An IPv6 address with a port stands in brackets.
    private static string Name(string word)
    {
        var name = word[(word.LastIndexOf('@') + 1)..];
        if (name.StartsWith('[') && name.IndexOf(']') is > 0 and var end)
            return name[1..end];
        return (name.Count(c => c == ':') == 1 ? name[..name.IndexOf(':')] : name).TrimEnd('.');
    }
}
