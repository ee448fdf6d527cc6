using System.Net;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>The host that a task's first word means. On a command line it need not be a label: an address or a full name says where the host is, too.</summary>
internal static class HostWord
{
    public static HostBuilder Of(Recipe recipe, string word)
    {
        if (IPAddress.TryParse(word, out _))
        {
            var at = recipe.Host("host-" + word.Replace('.', '-').Replace(':', '-').Trim('-').ToLowerInvariant());
            at.Ip.Know(word);
            return at;
        }

        var name = word.TrimEnd('.');
        var host = recipe.Host(name.Split('.')[0]);
        host.Ip.Know(name);
        host.Fqdn.Know(name);
        return host;
    }
}
