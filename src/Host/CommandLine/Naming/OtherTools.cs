namespace OriginScript.Host.CommandLine.Naming;

/// <summary>The commands of Terraform, Pulumi, Vagrant, Ansible, Chef and Salt, which people type by habit, and those of origin that do the same.</summary>
internal static class OtherTools
{
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        ["apply"] = "run",
        ["converge"] = "run",
        ["deploy"] = "run",
        ["provision"] = "run",
        ["up"] = "run",
        ["destroy"] = "undo",
        ["down"] = "undo",
        ["rollback"] = "undo",
        ["teardown"] = "undo",
        ["compile"] = "check",
        ["lint"] = "check",
        ["validate"] = "check",
        ["diff"] = "plan --live",
        ["dry-run"] = "plan",
        ["preview"] = "plan",
        ["refresh"] = "plan --live",
        ["history"] = "journal list",
        ["state"] = "journal list",
        ["status"] = "journal list",
    };

    /// <summary>The command of origin for that of another tool; null if it is not known.</summary>
    public static string? FindCommand(string word) => Commands.GetValueOrDefault(NameMatcher.Normalize(word));
}
