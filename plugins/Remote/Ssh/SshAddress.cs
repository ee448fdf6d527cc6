using System.Globalization;
using System.Net;

namespace OriginScript.Remote;

/// <summary>A machine as written by users, <c>[user@]name[:port]</c>; an IPv6 address with a port is in brackets.</summary>
internal sealed record SshAddress(string Host, int? Port, string? User)
{
    /// <summary>The default SSH port.</summary>
    public const int DefaultPort = 22;

    /// <summary>Whether it is a name rather than an IP address.</summary>
    public bool IsName => !IPAddress.TryParse(Host, out _);

    /// <summary>Whether it includes a user or a port.</summary>
    public bool HasUserOrPort => User is not null || Port is not null;

    /// <summary>Parses the text.</summary>
    /// <exception cref="OriginException">It is not a valid address.</exception>
    public static SshAddress Parse(string text)
    {
        var at = text.LastIndexOf('@');
        var (user, rest) = at < 0 ? (null, text) : (text[..at], text[(at + 1)..]);
        var (host, port) = SplitHostAndPort(rest);
        var number = 0;
        if (host.Length == 0 || host[0] == '-' || user?.Length == 0 || (port is not null && !(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 65536)))
            throw new OriginException($"\"{text}\" is not a valid machine address. Write an address or a name, with a user and a port if they are not the defaults: admin@bastion.example.org:2222.");
        return new(host, port is null ? null : number, user);
    }

    /// <summary>The form used in known_hosts.</summary>
    public string KnownHostsName => FormatKnownHostsName(Host, Port ?? DefaultPort);

    /// <summary>The form used in known_hosts: the port only if it is not the default.</summary>
    public static string FormatKnownHostsName(string host, int port) => port == DefaultPort ? host : $"[{host}]:{port}";

    private static (string Host, string? Port) SplitHostAndPort(string text)
    {
        if (text.StartsWith('[') && text.IndexOf(']') is > 0 and var end)
            return (text[1..end], text.Length == end + 1 ? null : text[(end + 1)..].TrimStart(':'));
        return text.Count(c => c == ':') == 1 ? (text[..text.IndexOf(':')], text[(text.IndexOf(':') + 1)..]) : (text, null);
    }
}
