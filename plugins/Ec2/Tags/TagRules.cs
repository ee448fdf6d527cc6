namespace OriginScript.Ec2;

/// <summary>What EC2 accepts as the key and the value of a tag.</summary>
internal static class TagRules
{
    private const int MaxKey = 128;
    private const int MaxValue = 256;

    /// <summary>Returns the tag.</summary>
    /// <exception cref="RecipeException">EC2 does not accept it.</exception>
    public static Tag Validate(Tag tag)
    {
        ValidateKey(tag.Key);
        if (tag.Value is { Length: > MaxValue } value)
            throw new RecipeException($"The value of the tag {tag.Key} has {value.Length} characters. Write at most {MaxValue}.");
        return tag.Value?.Any(char.IsControl) == true
            ? throw new RecipeException($"The value of the tag {tag.Key} has a control character. Write printable characters only.")
            : tag;
    }

    /// <summary>Returns the key.</summary>
    /// <exception cref="RecipeException">EC2 does not accept it.</exception>
    public static string ValidateKey(string key) =>
        key switch
        {
            "" => throw new RecipeException("The tag's key is empty. Write --tag KEY."),
            { Length: > MaxKey } => throw new RecipeException($"The tag's key has {key.Length} characters. Write at most {MaxKey}."),
            _ when key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) => throw new RecipeException(
                $"The tag {key} cannot be set: aws: is reserved. Use another key."
            ),
            _ when key.Any(char.IsControl) => throw new RecipeException("The tag's key has a control character. Write printable characters only."),
            _ => key,
        };
}
