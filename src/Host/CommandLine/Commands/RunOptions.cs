using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>The options of plan, run and undo.</summary>
internal static class RunOptions
{
    public static readonly Parameter Live = Own.Switch("live", "Compare with the world; reads, never writes.");

    public static readonly Parameter DetailedExitCode = Own.Switch("detailed-exitcode", "With --live: exit code 10 when changes are pending.");

    public static readonly Parameter DryRun = Own.Switch("dry-run", "Show the plan and stop.");

    public static readonly Parameter Yes = Own.Switch("yes", "Do not ask.");

    /// <summary>The old name of <see cref="Yes"/> for a single task.</summary>
    public static readonly Parameter Force = Own.Switch("force", "Do not ask.");

    public static readonly Parameter Parallel = Own.Number("parallel", new Choices().Parallel, "How many hosts at a time.");

    public static readonly Parameter Only = Own.Value("only", "This host alone.");

    public static Choices Read(Bound bound) => new()
    {
        Live = Has(bound, Live),
        DetailedExitCode = Has(bound, DetailedExitCode),
        DryRun = Has(bound, DryRun),
        Yes = Has(bound, Yes) || Has(bound, Force),
        Parallel = bound.Parameters.Contains(Parallel) ? AtLeastOne(bound.Number(Parallel.Name, new Choices().Parallel)) : new Choices().Parallel,
        Only = bound.Parameters.Contains(Only) ? bound.Text(Only.Name) : null,
    };

    private static bool Has(Bound bound, Parameter option) => bound.Parameters.Contains(option) && bound.Flag(option.Name);

    private static int AtLeastOne(int parallel) => parallel > 0 ? parallel : throw new UsageException($"--parallel takes a number from 1, not {parallel}.");
}
