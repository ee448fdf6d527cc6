using OriginScript.AwsRules;

namespace OriginScript.Ec2;

/// <summary>Refuses the names and descriptions of security groups that EC2 does not accept.</summary>
internal static class SecurityGroupName
{
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

    // The name of an existing group may be of EC2's own, and then begins with anything.
    private static string Validate(string what, string text) =>
        ParameterRule.GroupDescription.FindProblem(text) switch
        {
            ParameterProblem.Empty => throw new RecipeException(
                $"The {what} is empty. Write 1 to {ParameterRule.GroupDescription.MaxLength} characters."
            ),
            ParameterProblem.TooLong => throw new RecipeException(
                $"The {what} has {text.Length} characters. Write at most {ParameterRule.GroupDescription.MaxLength}."
            ),
            _ when text != text.Trim() => throw new RecipeException($"The {what} \"{text}\" begins or ends with a blank. Write \"{text.Trim()}\"."),
            ParameterProblem.None => text,
            _ => throw new RecipeException(
                $"The {what} \"{text}\" has a character that EC2 does not accept. Use letters a-z, digits, blanks and {ParameterRule.VpcPunctuation.Trim()}."
            ),
        };
}
