namespace OriginScript.Ec2;

/// <summary>What EC2 accepts as the name and the description of a security group in a VPC.</summary>
internal static class SecurityGroupName
{
    private const int MaxLength = 255;
    private const string Punctuation = " ._-:/()#,@[]+=&;{}!$*";

    /// <summary>Returns the name of an existing group, or of one to be created.</summary>
    /// <exception cref="RecipeException">No group can have it.</exception>
    public static string Validate(string name) =>
        name.StartsWith('-')
            ? throw new RecipeException(
                $"The security group's name {name} begins with a hyphen, as an option does. Use its id, or choose another name."
            )
            : Validate("security group's name", name);

    /// <summary>Returns the name of a group to be created.</summary>
    /// <exception cref="RecipeException">No group can have it.</exception>
    public static string ValidateNew(string name) =>
        name.StartsWith("sg-", StringComparison.Ordinal)
            ? throw new RecipeException($"A security group cannot be named {name}: sg- is the prefix of ids. Choose another name.")
            : Validate(name);

    /// <summary>Returns the description.</summary>
    /// <exception cref="RecipeException">EC2 does not accept it.</exception>
    public static string ValidateDescription(string description) => Validate("security group's description", description);

    private static string Validate(string what, string text) =>
        text switch
        {
            "" => throw new RecipeException($"The {what} is empty. Write 1 to {MaxLength} characters."),
            { Length: > MaxLength } => throw new RecipeException($"The {what} has {text.Length} characters. Write at most {MaxLength}."),
            _ when text != text.Trim() => throw new RecipeException($"The {what} \"{text}\" begins or ends with a blank. Write \"{text.Trim()}\"."),
            _ when !text.All(c => char.IsAsciiLetterOrDigit(c) || Punctuation.Contains(c, StringComparison.Ordinal)) => throw new RecipeException(
                $"The {what} \"{text}\" has a character that EC2 does not accept. Use letters a-z, digits, blanks and {Punctuation.Trim()}."
            ),
            _ => text,
        };
}
