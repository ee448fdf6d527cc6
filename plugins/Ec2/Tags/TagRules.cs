using OriginScript.AwsRules;

namespace OriginScript.Ec2;

/// <summary>Refuses the tags that EC2 does not accept.</summary>
internal static class TagRules
{
    /// <summary>Returns the tag.</summary>
    /// <exception cref="RecipeException">EC2 does not accept it.</exception>
    public static Tag Validate(Tag tag)
    {
        ValidateKey(tag.Key);
        return ParameterRule.TagValue.FindProblem(tag.Value ?? "") switch
        {
            ParameterProblem.None => tag,
            ParameterProblem.TooLong => throw new RecipeException(
                $"The value of the tag {tag.Key} has {tag.Value!.Length} characters. Write at most {ParameterRule.TagValue.MaxLength}."
            ),
            _ => throw new RecipeException($"The value of the tag {tag.Key} has a control character. Write printable characters only."),
        };
    }

    /// <summary>Returns the key.</summary>
    /// <exception cref="RecipeException">EC2 does not accept it.</exception>
    public static string ValidateKey(string key) =>
        ParameterRule.TagKey.FindProblem(key) switch
        {
            ParameterProblem.None => key,
            ParameterProblem.Empty => throw new RecipeException("The tag's key is empty. Write --tag KEY."),
            ParameterProblem.TooLong => throw new RecipeException(
                $"The tag's key has {key.Length} characters. Write at most {ParameterRule.TagKey.MaxLength}."
            ),
            ParameterProblem.Reserved => throw new RecipeException($"The tag {key} cannot be set: aws: is reserved. Use another key."),
            _ => throw new RecipeException("The tag's key has a control character. Write printable characters only."),
        };
}
