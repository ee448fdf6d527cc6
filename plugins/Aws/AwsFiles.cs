namespace OriginScript.Aws;

/// <summary>The configuration files of the AWS command line.</summary>
internal static class AwsFiles
{
    private static readonly string[] Variables = ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"];

    /// <summary>The variables that name a file which does not exist, as sentences after another one: the SDK ignores them; empty: there is none.</summary>
    public static string DescribeMissing() =>
        string.Concat(
            Variables
                .Select(variable => (Name: variable, Path: Environment.GetEnvironmentVariable(variable)))
                .Where(variable => variable.Path is { Length: > 0 } path && !File.Exists(path))
                .Select(variable => $" {variable.Name} names {variable.Path}, which does not exist.")
        );
}
