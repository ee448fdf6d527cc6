namespace OriginScript.AwsRules;

/// <summary>Why EC2 refuses the text of a parameter.</summary>
internal enum ParameterProblem
{
    None,
    Empty,
    TooLong,

    /// <summary>It begins with a prefix of AWS's own.</summary>
    Reserved,
    NotAscii,

    /// <summary>It has a character that the parameter does not take, such as a control character.</summary>
    OtherCharacter,
}
