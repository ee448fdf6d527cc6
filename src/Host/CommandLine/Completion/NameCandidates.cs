using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Naming;

namespace OriginScript.Host.CommandLine.Completion;

/// <summary>Names of tasks and recipes, one part at a time: <c>ec2:</c>, <c>ec2:ip:</c>, <c>ec2:ip:associate</c>.</summary>
internal sealed class NameCandidates(IEnumerable<Signature> all)
{
    /// <summary>Names, or namespaces that go on.</summary>
    /// <param name="before">The parts of the name that stand before as words of their own.</param>
    /// <param name="typed">What is there of the word.</param>
    public IEnumerable<Candidate> For(IReadOnlyList<string> before, string typed)
    {
        var parent = before.Count == 0 ? "" : Names.Plain(string.Join(':', before)) + ":";
        return all
            .Where(task => Names.Plain(task.Name).StartsWith(parent + Names.Plain(typed), StringComparison.Ordinal))
            .Select(task => UpToColon(task, parent.Length, typed.Length))
            .DistinctBy(candidate => candidate.Text);
    }

    private static Candidate UpToColon(Signature task, int skipped, int typed)
    {
        var colon = task.Name.IndexOf(':', skipped + typed);
        return colon < 0 ? new(task.Name[skipped..], task.Summary) : new(task.Name[skipped..(colon + 1)], "");
    }
}
