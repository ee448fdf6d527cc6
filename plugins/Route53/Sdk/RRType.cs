using Amazon.Runtime;

namespace Amazon.Route53;

/// <summary>The type of a record set, in upper case; other types of the API convert from a string.</summary>
public sealed class RRType(string value) : ConstantClass(value)
{
    /// <summary>An IPv4 address.</summary>
    public static readonly RRType A = new(nameof(A));

    /// <summary>An IPv6 address.</summary>
    public static readonly RRType AAAA = new(nameof(AAAA));

    /// <summary>Who may issue certificates.</summary>
    public static readonly RRType CAA = new(nameof(CAA));

    /// <summary>Another name.</summary>
    public static readonly RRType CNAME = new(nameof(CNAME));

    /// <summary>A mail server with its preference.</summary>
    public static readonly RRType MX = new(nameof(MX));

    /// <summary>A name server.</summary>
    public static readonly RRType NS = new(nameof(NS));

    /// <summary>The name of an address.</summary>
    public static readonly RRType PTR = new(nameof(PTR));

    /// <summary>The start of a zone of authority.</summary>
    public static readonly RRType SOA = new(nameof(SOA));

    /// <summary>A service with its port.</summary>
    public static readonly RRType SRV = new(nameof(SRV));

    /// <summary>Quoted text.</summary>
    public static readonly RRType TXT = new(nameof(TXT));

    /// <summary>The constant of that value, or a new one for a value that this version does not know.</summary>
    public static RRType FindValue(string value) => FindValue<RRType>(value);

    /// <summary>Converts as <see cref="FindValue"/> does.</summary>
    public static implicit operator RRType(string value) => FindValue(value);
}
