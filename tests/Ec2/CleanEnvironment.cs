using System.Runtime.CompilerServices;

namespace OriginScript.Ec2.Tests;

/// <summary>Isolates the SDK from the environment: profiles, variables, the metadata service.</summary>
internal static class CleanEnvironment
{
    [ModuleInitializer]
    internal static void Clear()
    {
        foreach (
            var variable in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("AWS_", StringComparison.Ordinal))
        )
            Environment.SetEnvironmentVariable(variable, null);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Path.Combine(AppContext.BaseDirectory, "aws-config"));

        // Empty: of a file that does not exist the error about the region says so, too.
        var credentials = Path.Combine(AppContext.BaseDirectory, "no-credentials");
        File.WriteAllText(credentials, "");
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", credentials);
    }
}
