using Amazon.Runtime;

namespace Amazon.Route53;

/// <summary>What a change does with a record set.</summary>
public sealed class ChangeAction(string value) : ConstantClass(value)
{
    /// <summary>Adds it; refused when one of that name and type exists.</summary>
    public static readonly ChangeAction CREATE = new(nameof(CREATE));

    /// <summary>Removes it; refused unless type, values and TTL are as they stand.</summary>
    public static readonly ChangeAction DELETE = new(nameof(DELETE));

    /// <summary>Adds it or replaces whatever is there.</summary>
    public static readonly ChangeAction UPSERT = new(nameof(UPSERT));

    /// <summary>The constant of that value, or a new one for a value that this version does not know.</summary>
    public static ChangeAction FindValue(string value) => FindValue<ChangeAction>(value);

    /// <summary>Converts as <see cref="FindValue"/> does.</summary>
    public static implicit operator ChangeAction(string value) => FindValue(value);
}
