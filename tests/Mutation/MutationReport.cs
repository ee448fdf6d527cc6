using System.Globalization;
using System.Text;

namespace OriginScript.Mutation;

/// <summary>The outcome in one line, and the survivors as a file.</summary>
internal sealed class MutationReport(int mutants, MutationRun run, double bar)
{
    private int Killed => mutants - run.Survivors.Count;

    private double Score => 100.0 * Killed / mutants;

    public bool IsPassed => Score >= bar;

    public string Summary =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{mutants} mutants, {Killed} killed, {run.Survivors.Count} survived, score {Score:0.0} %, bar {bar:0.0} %"
        );

    /// <summary>Writes the survivors, those that no test reaches apart from the others.</summary>
    public void Write(string path, TimeSpan elapsed)
    {
        var text = new StringBuilder().AppendLine("# Mutants of src/Engine that survived").AppendLine().AppendLine(Summary);
        text.AppendLine()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"{run.TestCount} tests, {elapsed.TotalSeconds:0} s, {run.TimedOutCount} killed because they did not end."
            );
        Append(text, "Reached by a test, and not noticed", run.Survivors.Where(run.IsReached));
        Append(text, "Reached by no test", run.Survivors.Where(mutant => !run.IsReached(mutant)));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
    }

    private static void Append(StringBuilder text, string title, IEnumerable<Mutant> mutants)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        foreach (var mutant in mutants)
            text.AppendLine(CultureInfo.InvariantCulture, $"- {mutant.Place}: `{mutant.Original}` -> `{mutant.Replacement}`");
    }
}
