using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Commands;

/// <summary>The options of plan, run and undo.</summary>
internal static class ExecutionParameters
{
    public static readonly Parameter Live = ParameterFactory.Switch("live", "Compare with the actual state; reads only.");

    public static readonly Parameter DetailedExitCode = ParameterFactory.Switch(
        "detailed-exitcode",
        "With --live or --dry-run: exit code 10 when changes are pending."
    );

    public static readonly Parameter Diff = ParameterFactory.Switch("diff", "Show the content of files that change, as a unified diff.");

    public static readonly Parameter DryRun = ParameterFactory.Switch("dry-run", "Show what would change, compared with the actual state, and stop.");

    public static readonly Parameter Yes = ParameterFactory.Switch("yes", "Do not ask for confirmation.");

    /// <summary>The old name of <see cref="Yes"/> for a single task.</summary>
    public static readonly Parameter Force = ParameterFactory.Switch("force", "Do not ask for confirmation.");

    public static readonly Parameter Parallel = ParameterFactory.NumberOption(
        "parallel",
        new ExecutionOptions().Parallel,
        "How many hosts to work on at a time."
    );

    public static readonly Parameter Only = ParameterFactory.Option("only", "Work on this host only.", "HOST");

    public static readonly Parameter Journal = ParameterFactory.Option(
        "journal",
        "Use this journal, by its id or path; \"origin journal list\" shows them. For origin run, \"new\" starts another one.",
        "ID"
    );

    /// <exception cref="UsageException">The options do not go together.</exception>
    public static ExecutionOptions Parse(BoundArguments bound)
    {
        if (IsSet(bound, DetailedExitCode) && !IsSet(bound, Live) && !IsSet(bound, DryRun))
            throw new UsageException(
                $"--{DetailedExitCode.Name} needs a comparison with the actual state. Pass --{(bound.Parameters.Contains(Live) ? Live.Name : DryRun.Name)} as well."
            );
        return Read(bound);
    }

    private static ExecutionOptions Read(BoundArguments bound) =>
        new()
        {
            IsLive = IsSet(bound, Live),
            UseDetailedExitCode = IsSet(bound, DetailedExitCode),
            ShowsDiff = IsSet(bound, Diff),
            IsDryRun = IsSet(bound, DryRun),
            AssumeYes = IsSet(bound, Yes) || IsSet(bound, Force),
            Parallel = bound.Parameters.Contains(Parallel)
                ? RequirePositive(bound.GetNumber(Parallel.Name, new ExecutionOptions().Parallel))
                : new ExecutionOptions().Parallel,
            Journal = bound.Parameters.Contains(Journal) ? bound.GetText(Journal.Name) : null,
            OnlyHost = bound.Parameters.Contains(Only) ? bound.GetText(Only.Name) : null,
        };

    private static bool IsSet(BoundArguments bound, Parameter option) => bound.Parameters.Contains(option) && bound.GetFlag(option.Name);

    private static int RequirePositive(int parallel) =>
        parallel > 0 ? parallel : throw new UsageException($"--parallel must be 1 or more, not {parallel}.");
}
