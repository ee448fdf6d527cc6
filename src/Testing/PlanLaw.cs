using System.Text.RegularExpressions;
using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>
/// Law 2, "what the dry run says is what is done": for each step, mark and text of the live plan are those of the run, and the state that both plans
/// name is the one that the run brings about, except that outputs and fingerprints are filled in.
/// </summary>
internal static class PlanLaw
{
    public static async Task Verify(Lab lab, Action<Recipe> recipe)
    {
        var offline = Plan.GetLines(Lab.BuildRecipe(recipe)).ToList();
        var live = await lab.LivePlan(recipe).ConfigureAwait(false);
        var run = await SevenLaws.SucceedOrThrow(2, lab.Run(recipe)).ConfigureAwait(false);
        foreach (var (plan, line) in offline.Zip(run.Lines))
            CompareWants("the plan", plan, line);
        foreach (var (plan, line) in live.Lines.Zip(run.Lines))
        {
            CompareWants("the live plan", plan, line);
            CompareLines(plan, line);
        }
    }

    private static void CompareLines(LogLine plan, LogLine run)
    {
        if (plan.Mark == Mark.Unknown)
            return;
        if (plan.Mark != run.Mark || !Matches(plan, Full(plan), Full(run)))
            throw new LawBrokenException(
                2,
                $"{plan.Step.Id}: the live plan said {(char)plan.Mark} \"{Full(plan)}\", the run did {(char)run.Mark} \"{Full(run)}\"."
            );
    }

    // What an effect that was not triggered wants is not in its line.
    private static void CompareWants(string which, LogLine plan, LogLine run)
    {
        if (plan.Step is Effect && (plan.Want is null || run.Want is null))
            return;
        var (said, done) = (Comparison.Describe(plan.Want), Comparison.Describe(run.Want));
        if ((plan.Want is null) != (run.Want is null) || !Matches(plan, said, done))
            throw new LawBrokenException(2, $"{plan.Step.Id}: {which} said \"{said}\", the run brought about \"{done}\".");
    }

    private static string Full(LogLine line) => string.Join('\n', [line.Text, .. line.ChangedLines]);

    /// <summary>Whether the second text is the first one with the step's outputs and any fingerprints filled in.</summary>
    private static bool Matches(LogLine plan, string said, string done)
    {
        var open = plan
            .Step.Needs.Concat(plan.Step.Provides)
            .Select(output => output.DisplayText)
            .Where(text => text.StartsWith('{'))
            .Append(Secret.Mask)
            .Distinct();
        var parts = Regex.Split(said, string.Join('|', open.Select(Regex.Escape)));
        return Regex.IsMatch(done, $"\\A{string.Join(".*", parts.Select(Regex.Escape))}\\z", RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }
}
