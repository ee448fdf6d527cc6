using System.Globalization;

namespace OriginScript;

/// <summary>
/// A machine as users write it, <c>[ssh://][user@]name[:port]</c>, in its canonical form: addresses as <see cref="IpAddress"/> writes them, full names
/// in lower case and without a final dot. A word without a dot may be an alias of <c>~/.ssh/config</c> and stays as it is.
/// </summary>
/// <param name="Host">The address or name.</param>
/// <param name="Port">The port; null if it is not given.</param>
/// <param name="User">The user; null if none is given.</param>
public sealed record MachineAddress(string Host, int? Port, string? User)
{
    /// <summary>The default SSH port.</summary>
    public const int DefaultPort = 22;

    private const string Scheme = "ssh://";
    private const int MaxLabelLength = 63;
    private const string ForbiddenCharacters = "/@[]\"'`$\\";

    /// <summary>Whether it is a name rather than an IP address.</summary>
    public bool IsName => IpAddress.TryParse(Host) is null;

    /// <summary>Whether it includes a user or a port.</summary>
    public bool HasUserOrPort => User is not null || Port is not null;

    /// <summary>The name of a host of a recipe for it: the first part of the name, <c>broker</c> of <c>broker.infra.example.org</c>, or <c>host-192-0-2-10</c>.</summary>
    public string Label
    {
        get
        {
            var word = IsName ? Host.Split('.')[0] : $"host-{Host}";
            var label = new string([.. word.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-')]).Trim('-');
            return label.Length > MaxLabelLength ? label[..MaxLabelLength].TrimEnd('-') : label;
        }
    }

    /// <summary>Parses the text.</summary>
    /// <exception cref="RecipeException">It is not a valid address.</exception>
    public static MachineAddress Parse(string text)
    {
        var word = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..].TrimEnd('/') : text;
        var at = word.LastIndexOf('@');
        var (user, rest) = at < 0 ? (null, word) : (word[..at], word[(at + 1)..]);
        var (host, port) = SplitHostAndPort(rest);
        var number = 0;
        if (
            !IsUser(user)
            || (port is not null && !(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 65536))
        )
            throw Invalid(text);
        if (IpAddress.TryParse(host) is { } address)
            return new(address, port is null ? null : number, user);
        return IsHostName(host) && !rest.StartsWith('[') ? new(CanonicalizeName(host), port is null ? null : number, user) : throw Invalid(text);
    }

    /// <summary>The canonical text, which can be typed again; an IPv6 address with a port is in brackets.</summary>
    public override string ToString()
    {
        var host = Port is not null && Host.Contains(':') ? $"[{Host}]" : Host;
        return (User is null ? "" : $"{User}@") + (Port is null ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{Port}"));
    }

    private static RecipeException Invalid(string text) =>
        new(
            $"\"{text}\" is not a valid machine address. Write an address or a name, with a user and a port if they are not the defaults: admin@bastion.example.org:2222."
        );

    private static bool IsUser(string? user) =>
        user is null || (user.Length > 0 && user[0] != '-' && !user.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)));

    // A name that only looks like an address would be another one: 10.0.0 is 10.0.0.0 to a resolver.
    private static bool IsHostName(string host) =>
        host.Length > 0
        && host[0] is not ('-' or '.')
        && !IpAddress.IsIncomplete(host)
        && host.Any(char.IsLetterOrDigit)
        && !host.Contains("..", StringComparison.Ordinal)
        && !host.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == ':' || ForbiddenCharacters.Contains(c));

    private static string CanonicalizeName(string host)
    {
        var name = host.EndsWith('.') ? host[..^1] : host;
        return name.Contains('.') || name.Length < host.Length ? name.ToLowerInvariant() : name;
    }

    private static (string Host, string? Port) SplitHostAndPort(string text)
    {
        if (text.StartsWith('[') && text.IndexOf(']') is > 0 and var end)
            return (
                text[1..end],
                text.Length == end + 1 ? null
                : text[end + 1] == ':' ? text[(end + 2)..]
                : ""
            );
        return text.Count(c => c == ':') == 1 ? (text[..text.IndexOf(':')], text[(text.IndexOf(':') + 1)..]) : (text, null);
    }
}
