using Amazon.Runtime;

namespace Amazon.Route53;

/// <summary>How far a batch of changes has come.</summary>
public sealed class ChangeStatus(string value) : ConstantClass(value)
{
    /// <summary>Accepted, and not yet at every name server.</summary>
    public static readonly ChangeStatus PENDING = new(nameof(PENDING));

    /// <summary>At every authoritative name server.</summary>
    public static readonly ChangeStatus INSYNC = new(nameof(INSYNC));

    /// <summary>The constant of that value, or a new one for a value that this version does not know.</summary>
    public static ChangeStatus FindValue(string value) => FindValue<ChangeStatus>(value);

    /// <summary>Converts as <see cref="FindValue"/> does.</summary>
    public static implicit operator ChangeStatus(string value) => FindValue(value);
}
