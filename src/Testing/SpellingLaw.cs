using System.Globalization;
using OriginScript.Engine;

namespace OriginScript.Testing;

/// <summary>
/// Law 6, "for every accepted argument, in every spelling, what was written reads as what was wanted": every value is tried on a world of its own,
/// and everything that is wrong is reported together.
/// </summary>
internal sealed class SpellingLaw<T>(Func<IFakeWorld> world, Action<Recipe, T> recipe)
{
    private readonly List<string> _violations = [];

    public async Task Verify(Spellings<T> spellings)
    {
        foreach (var group in spellings.Groups)
            await VerifyGroup(group).ConfigureAwait(false);
        foreach (var value in spellings.Arbitrary)
        {
            if (!IsRefused(value))
                await Observe(value).ConfigureAwait(false);
        }

        foreach (var value in spellings.InvalidValues)
        {
            if (!IsRefused(value))
                Report(value, $"is not refused; the plan is\n{Plan(value)}");
        }

        if (_violations.Count > 0)
            throw new LawBrokenException(6, string.Join("\n", _violations.Prepend($"{_violations.Count} findings.")));
    }

    private async Task VerifyGroup(SpellingGroup<T> group)
    {
        if (IsRefused(group.Canonical, out var sentence))
        {
            Report(group.Canonical, $"is canonical but refused: {sentence}");
            return;
        }

        if (await Observe(group.Canonical).ConfigureAwait(false) is not { } result)
            return;
        foreach (var other in group.Others)
        {
            if (!IsRefused(other))
                await Compare(group.Canonical, result, other).ConfigureAwait(false);
        }
    }

    private async Task Compare(T canonical, string world, T other)
    {
        if (Plan(canonical) is var expected && Plan(other) is var plan && plan != expected)
        {
            Report(other, $"is planned differently from {Show(canonical)}:\n{expected}{plan}");
            return;
        }

        if (Refusal(() => Lab.BuildRecipe(both => Apply(both, canonical, other))) is { } conflict)
            Report(other, $"and {Show(canonical)} in one recipe: {conflict}");
        else if (await Observe(other).ConfigureAwait(false) is { } result && result != world)
            Report(other, $"gives another world than {Show(canonical)}. {SevenLaws.DescribeDifference(world, result)}");
    }

    private void Apply(Recipe both, T canonical, T other)
    {
        recipe(both, canonical);
        var steps = both.Steps.Count;
        recipe(both, other);
        if (both.Steps.Count != steps)
            throw new RecipeException($"they are two steps, {both.Steps[steps].Id} is the second.");
    }

    /// <summary>Runs an accepted value twice on a new world and types its echoes; returns the world, or null if that was reported as wrong.</summary>
    private async Task<string?> Observe(T value)
    {
        var place = world();
        var lab = new Lab(place);
        var run = await lab.Run(read => recipe(read, value)).ConfigureAwait(false);
        if (run.Lines.FirstOrDefault(line => line.Mark == Mark.Failed) is { } failed)
            return Report(value, $"{failed.Step.Id} failed: {failed.Text}");
        var live = await lab.LivePlan(read => recipe(read, value)).ConfigureAwait(false);
        if (live.Lines.FirstOrDefault(line => line.Mark is not (Mark.Unchanged or Mark.Effect)) is { } differs)
            return Report(value, $"{differs.Step.Id} was written and reads {(char)differs.Mark} \"{differs.Text}\".");
        try
        {
            await EchoLaw.Verify(place, read => recipe(read, value), lab).ConfigureAwait(false);
        }
        catch (LawBrokenException e)
        {
            return Report(value, e.Message);
        }

        return place.StateText;
    }

    private bool IsRefused(T value) => IsRefused(value, out _);

    private bool IsRefused(T value, out string? sentence)
    {
        sentence = Refusal(() => Plan(value));
        if (sentence is not null && !IsSentence(sentence))
            Report(value, $"is refused, but not with a sentence: {sentence}");
        return sentence is not null;
    }

    private static string? Refusal(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (OriginException e)
        {
            return e.Message;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private static bool IsSentence(string text) =>
        text.Length is > 10 and < 600 && text.EndsWith('.') && !text.Contains("   at ", StringComparison.Ordinal);

    // A notice about the spelling may differ: the steps and their states must not.
    private string Plan(T value) =>
        string.Concat(
                Lab.Plan(read => recipe(read, value))
                    .Split('\n')
                    .Where(line => !line.TrimStart().StartsWith("note: ", StringComparison.Ordinal))
                    .Select(line => $"{line}\n")
            )
            .TrimEnd('\n') + "\n";

    private string? Report(T value, string what)
    {
        _violations.Add($"- {Show(value)} {what}");
        return null;
    }

    private static string Show(T value)
    {
        var text = value is System.Collections.IEnumerable and not string
            ? string.Join(", ", ((System.Collections.IEnumerable)value).Cast<object?>())
            : Convert.ToString(value, CultureInfo.InvariantCulture);
        return $"\"{string.Concat((text ?? "").Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()))}\"";
    }
}
