using System.Globalization;
using System.Net;

namespace OriginScript.Remote;

/// <summary>A machine as people name it, <c>[user@]name[:port]</c>; an IPv6 address with a port stands in brackets.</summary>
internal sealed record SshAddress(string Host, int? Port, string? User)
{
    /// <summary>The port of SSH where nobody names another.</summary>
    public const int Usual = 22;

    /// <summary>Whether it is a name rather than an IP address.</summary>
    public bool IsName => !IPAddress.TryParse(Host, out _);

    /// <summary>Whether the name alone would lead elsewhere, or in as somebody else.</summary>
    public bool IsMore => User is not null || Port is not null;

    /// <summary>Takes it apart.</summary>
    /// <exception cref="OriginException">It is no such name.</exception>
    public static SshAddress Of(string text)
    {
        var at = text.LastIndexOf('@');
        var (user, rest) = at < 0 ? (null, text) : (text[..at], text[(at + 1)..]);
        var (host, port) = Parted(rest);
        var number = 0;
        if (host.Length == 0 || host[0] == '-' || user?.Length == 0 || (port is not null && !(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 65536)))
            throw new OriginException($"\"{text}\" names no machine. Write an address or a name, with a user and a port where they are unusual: admin@bastion.example.org:2222.");
        return new(host, port is null ? null : number, user);
    }

    /// <summary>As known_hosts writes it.</summary>
    public string KnownAs => Known(Host, Port ?? Usual);

    /// <summary>As known_hosts writes it: the port only where it is unusual.</summary>
    public static string Known(string host, int port) => port == Usual ? host : $"[{host}]:{port}";

    private static (string Host, string? Port) Parted(string text)
    {
        if (text.StartsWith('[') && text.IndexOf(']') is > 0 and var end)
            return (text[1..end], text.Length == end + 1 ? null : text[(end + 1)..].TrimStart(':'));
        return text.Count(c => c == ':') == 1 ? (text[..text.IndexOf(':')], text[(text.IndexOf(':') + 1)..]) : (text, null);
    }
}
