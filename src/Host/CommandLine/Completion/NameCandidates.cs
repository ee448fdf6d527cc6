using OriginScript.Host.CommandLine.Naming;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Completion;

/// <summary>Names of tasks and recipes, one part at a time: <c>ec2:</c>, <c>ec2:ip:</c>, <c>ec2:ip:associate</c>.</summary>
internal sealed class NameCandidates(IEnumerable<CommandSignature> all)
{
    /// <summary>Full names, or namespaces ending in a colon.</summary>
    /// <param name="before">The parts of the name typed before as separate words.</param>
    /// <param name="typed">The word typed so far.</param>
    public IEnumerable<Candidate> For(IReadOnlyList<string> before, string typed)
    {
        var parent = before.Count == 0 ? "" : NameMatcher.Normalize(string.Join(':', before)) + ":";
        return all.Where(task => NameMatcher.Normalize(task.CallName).StartsWith(parent + NameMatcher.Normalize(typed), StringComparison.Ordinal))
            .Select(task => CutAtNextColon(task, parent.Length, typed.Length))
            .DistinctBy(candidate => candidate.Text);
    }

    private static Candidate CutAtNextColon(CommandSignature task, int skipped, int typed)
    {
        var colon = task.CallName.IndexOf(':', skipped + typed);
        return colon < 0 ? new(task.CallName[skipped..], task.Summary) : new(task.CallName[skipped..(colon + 1)], "");
    }
}
