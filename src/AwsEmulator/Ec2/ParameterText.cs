using OriginScript.AwsEmulator.Protocol;
using OriginScript.AwsRules;

namespace OriginScript.AwsEmulator.Ec2;

/// <summary>EC2's errors for the texts that <see cref="ParameterRule"/> does not accept.</summary>
internal static class ParameterText
{
    /// <summary>Returns the text of a parameter.</summary>
    /// <exception cref="ApiException">EC2 does not accept it.</exception>
    public static string Validate(this ParameterRule rule, string text) =>
        rule.FindProblem(text) switch
        {
            ParameterProblem.None => text,
            ParameterProblem.Empty => throw ApiException.MissingParameter(rule.Name),
            ParameterProblem.TooLong when rule == ParameterRule.TagKey || rule == ParameterRule.TagValue => throw ApiException.InvalidParameter(
                $"{rule.Name} exceeds the maximum length of {rule.MaxLength} characters"
            ),
            ParameterProblem.Reserved when rule == ParameterRule.TagKey => throw ApiException.InvalidParameter(
                "Tag keys starting with 'aws:' are reserved for internal use"
            ),
            ParameterProblem.Reserved => throw Invalid(rule, text, "Group names may not be in the format sg-*."),
            ParameterProblem.NotAscii => throw Invalid(rule, text, "Character sets beyond ASCII are not supported."),
            ParameterProblem.OtherCharacter when rule.Punctuation is { } punctuation => throw ApiException.InvalidParameter(
                $"Invalid {Describe(rule)}. Valid {Describe(rule)}s are strings less than {rule.MaxLength + 1} characters from the following set: a-zA-Z0-9{punctuation}"
            ),
            ParameterProblem.OtherCharacter => throw Invalid(rule, text, "Control characters are not supported."),
            _ => throw Invalid(rule, text, $"It exceeds the maximum length of {rule.MaxLength} characters."),
        };

    private static ApiException Invalid(ParameterRule rule, string text, string problem) =>
        ApiException.InvalidParameter($"Value ({text}) for parameter {rule.Name} is invalid. {problem}");

    private static string Describe(ParameterRule rule) =>
        rule == ParameterRule.GroupName ? "security group name"
        : rule == ParameterRule.GroupDescription ? "security group description"
        : "rule description";
}
