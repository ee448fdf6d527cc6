namespace OriginScript.Host.Reports;

/// <summary>The size of a plan: <c>31 steps on 2 hosts</c>.</summary>
internal sealed class PlanSize
{
    private readonly HashSet<string> _hosts = new(StringComparer.Ordinal);

    public int Steps { get; private set; }

    public int Hosts => _hosts.Count;

    public void Add(Step step)
    {
        Steps++;
        if (step.Id.Host.Length > 0)
            _hosts.Add(step.Id.Host);
    }

    public override string ToString() =>
        (Steps, Hosts) switch
        {
            (0, _) => "nothing to do; the recipe has no steps",
            (_, 0) => Pluralize(Steps, "step"),
            _ => $"{Pluralize(Steps, "step")} on {Pluralize(Hosts, "host")}",
        };

    private static string Pluralize(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
