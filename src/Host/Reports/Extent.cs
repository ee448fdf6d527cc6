namespace OriginScript.Host.Reports;

/// <summary>How much a plan is: <c>31 steps on 2 hosts</c>.</summary>
internal sealed class Extent
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

    public override string ToString() => (Steps, Hosts) switch
    {
        (0, _) => "nothing to do, the recipe has no steps",
        (_, 0) => Counted(Steps, "step"),
        _ => $"{Counted(Steps, "step")} on {Counted(Hosts, "host")}",
    };

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
