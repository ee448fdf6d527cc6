namespace OriginScript.AwsRules;

/// <summary>
/// What EC2 accepts as the text of one parameter. Plugin and emulator share the table: what the plugin refuses while a recipe is read, the emulator
/// refuses with EC2's code.
/// </summary>
internal sealed record ParameterRule(string Name, int MaxLength)
{
    /// <summary>The punctuation of names and descriptions in a VPC, beside letters and digits of ASCII.</summary>
    public const string VpcPunctuation = " ._-:/()#,@[]+=&;{}!$*";

    public static readonly ParameterRule GroupName = new("GroupName", 255) { Punctuation = VpcPunctuation, ReservedPrefix = "sg-" };
    public static readonly ParameterRule GroupDescription = new("GroupDescription", 255) { Punctuation = VpcPunctuation };
    public static readonly ParameterRule RuleDescription = new("Description", 255) { Punctuation = VpcPunctuation, MayBeEmpty = true };
    public static readonly ParameterRule KeyName = new("KeyName", 255) { IsAscii = true };
    public static readonly ParameterRule TagKey = new("Tag key", 128) { ReservedPrefix = "aws:" };
    public static readonly ParameterRule TagValue = new("Tag value", 256) { MayBeEmpty = true };

    /// <summary>The only characters beside letters and digits of ASCII; null: any printable character.</summary>
    public string? Punctuation { get; private init; }

    /// <summary>What only AWS's own names begin with; null: nothing is reserved.</summary>
    public string? ReservedPrefix { get; private init; }

    public bool MayBeEmpty { get; private init; }

    /// <summary>Whether all characters are of ASCII.</summary>
    public bool IsAscii { get; private init; }

    /// <summary>The first problem of a text.</summary>
    public ParameterProblem FindProblem(string text)
    {
        if (text.Length == 0)
            return MayBeEmpty ? ParameterProblem.None : ParameterProblem.Empty;
        if (text.Length > MaxLength)
            return ParameterProblem.TooLong;
        if (ReservedPrefix is { } prefix && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return ParameterProblem.Reserved;
        if ((IsAscii || Punctuation is not null) && !text.All(char.IsAscii))
            return ParameterProblem.NotAscii;
        return text.All(IsAllowed) ? ParameterProblem.None : ParameterProblem.OtherCharacter;
    }

    private bool IsAllowed(char c) =>
        Punctuation is { } punctuation ? char.IsAsciiLetterOrDigit(c) || punctuation.Contains(c, StringComparison.Ordinal) : !char.IsControl(c);
}
