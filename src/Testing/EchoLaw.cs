using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>
/// Law 7, "the echo, typed, gives the same line on any world": the task of each step is found, its arguments are bound as the program binds them, and
/// the live plan of the steps that it adds has that step's line. A line that cannot be typed is left out: one with a secret, with an output that
/// is not known yet, or with <c>-</c>, whose content comes from standard input. Of an effect that other steps trigger, only the command is compared, since typing it is the trigger. A query answers with rows instead.
/// </summary>
internal static class EchoLaw
{
    public static async Task Verify(IFakeWorld world, Action<Recipe> recipe, Lab lab)
    {
        var (plan, findOutput) = await lab.LivePlanWithOutputs(recipe).ConfigureAwait(false);
        foreach (var line in plan.Lines.Where(line => line.Mark is not (Mark.Unknown or Mark.NotStarted) && !TypedTask.IsQuery(line.Step)))
        {
            if (FindWords(line.Step, findOutput) is { } words)
                await VerifyLine(world, line, words).ConfigureAwait(false);
        }
    }

    private static async Task VerifyLine(IFakeWorld world, LogLine line, IReadOnlyList<string> words)
    {
        var isTriggered = line.Step is Effect { TriggeredBy: [_, ..] };
        var expected = Describe(line, words, isTriggered);
        var (typed, findOutput) = await Type(world, line.Step, words, expected).ConfigureAwait(false);
        string[] got = [.. typed.Lines.Select(other => Describe(other, FindWords(other.Step, findOutput), isTriggered))];
        if (!got.Contains(expected))
            throw new LawBrokenException(7, $"the line is\n{expected}\ntyped, it gives\n{string.Join('\n', got)}");
    }

    private static async Task<(RunResult Result, Func<Step, Output, string?> FindOutput)> Type(
        IFakeWorld world,
        Step step,
        IReadOnlyList<string> words,
        string expected
    )
    {
        try
        {
            return await new Lab(world).LivePlanWithOutputs(recipe => TypedTask.AddSteps(recipe, step, words)).ConfigureAwait(false);
        }
        catch (OriginException e)
        {
            throw new LawBrokenException(7, $"the line is\n{expected}\ntyped, it is refused: {e.Message}");
        }
    }

    private static string Describe(LogLine line, IReadOnlyList<string>? words, bool commandOnly)
    {
        words ??= [.. line.Step.Arguments.Select(argument => argument.DisplayText)];
        var command = $"{line.Step.Id.Task} {string.Join(' ', words.Select(word => $"[{word}]"))}";
        return commandOnly ? command : $"{(char)line.Mark} {command} # {line.Text}";
    }

    // Null: the line cannot be typed.
    private static string[]? FindWords(Step step, Func<Step, Output, string?> findOutput) =>
        step.Arguments.All(argument => CanBeTyped(argument) && argument.Outputs.All(output => findOutput(step, output) is not null))
            ? [.. step.Arguments.Select(argument => argument.Resolve(output => findOutput(step, output)!))]
            : null;

    private static bool CanBeTyped(Text argument) =>
        argument.DisplayText is not "-" and var text && !text.Contains(Secret.Mask, StringComparison.Ordinal);
}
