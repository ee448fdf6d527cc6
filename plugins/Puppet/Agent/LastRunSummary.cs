namespace OriginScript.Puppet;

/// <summary>The summary that an agent leaves of its last run, last_run_summary.yaml.</summary>
internal static class LastRunSummary
{
    private static readonly string[] FailureCounters = ["failed", "failed_to_restart", "failure"];

    /// <summary>Whether a catalog was applied and nothing in it failed. A run without a catalog has no config version and no resources.</summary>
    public static bool Succeeded(string summary)
    {
        var lines = summary
            .Split('\n')
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .Select(pair => (Name: pair[0].Trim(), Value: pair[1].Trim()))
            .ToArray();
        return lines.Any(line => line is { Name: "config", Value.Length: > 0 })
            && lines.Any(line => line is { Name: "failure", Value: "0" })
            && lines.All(line => !FailureCounters.Contains(line.Name) || line.Value == "0");
    }
}
