namespace OriginScript.Testing.Tests;

/// <summary>Law 6, and that it can be broken.</summary>
public sealed class SpellingLawTests
{
    private static readonly Spellings<string> Texts = Spell.Of("buy milk", "Buy Milk", " buy milk ").And("x").Any(Spell.Texts()).Invalid("", "a\nb");

    [Fact]
    public Task A_verb_that_makes_its_argument_canonical_keeps_it() =>
        Lab.KeepsTheLaws(() => new NoteWorld(), Texts, (recipe, text) => recipe.Host("a").Note(text));

    [Fact]
    public async Task An_argument_that_does_not_read_as_written_breaks_it()
    {
        var caught = await Break(Spell.Of("ok").Any("Loud"), (recipe, text) => recipe.Host("a").NoteAsTyped(text));
        Assert.Contains("\"Loud\" a/note:asTyped failed: ", caught.Message);
        Assert.DoesNotContain("\"ok\"", caught.Message);
    }

    [Fact]
    public async Task A_spelling_that_is_another_plan_breaks_it() =>
        Assert.Contains(
            "\"Milk\" is planned differently from \"milk\":",
            (await Break(Spell.Of("milk", "Milk"), (recipe, text) => recipe.Host("a").NoteFolding(text))).Message
        );

    [Fact]
    public async Task An_invalid_value_that_is_accepted_breaks_it() =>
        Assert.Contains(
            "\"a\\u000ab\" is not refused",
            (await Break(Spell.Of("ok").Invalid("a\nb"), (recipe, text) => recipe.Host("a").NoteAsTyped(text))).Message
        );

    [Fact]
    public async Task A_canonical_value_that_is_refused_breaks_it() =>
        Assert.Contains("\"\" is canonical but refused: ", (await Break(Spell.Of(""), (recipe, text) => recipe.Host("a").Note(text))).Message);

    [Fact]
    public async Task A_refusal_that_is_no_sentence_breaks_it() =>
        Assert.Contains(
            "\"\" is refused, but not with a sentence: System.ArgumentOutOfRangeException",
            (await Break(Spell.Of("ok").Any(""), (recipe, text) => recipe.Host("a").NoteCareless(text))).Message
        );

    [Fact]
    public async Task Two_steps_for_two_spellings_break_it() =>
        Assert.Contains(
            "\"Ok\" and \"ok\" in one recipe: they are two steps",
            (await Break(Spell.Of("ok", "Ok"), (recipe, text) => recipe.Host(recipe.Hosts.Count == 0 ? "a" : "b").Note(text))).Message
        );

    [Fact]
    public async Task All_findings_are_in_one_message()
    {
        var caught = await Break(Spell.Of("ok").Any("Loud", "Louder").Invalid("a\nb"), (recipe, text) => recipe.Host("a").NoteAsTyped(text));
        Assert.StartsWith(
            "Law 6, \"for every accepted argument, in every spelling, what was written reads as what was wanted\", is broken: 3 findings.",
            caught.Message
        );
    }

    [Fact]
    public async Task A_spelling_whose_echo_is_wrong_is_found_too() =>
        Assert.Contains(
            "There is no task note:nothing.",
            (await Break(Spell.Of("ok"), (recipe, text) => recipe.Host("a").NoteWithoutTask(text))).Message
        );

    [Fact]
    public void Generated_texts_are_the_same_every_time() => Assert.Equal(Spell.Texts(seed: 7), Spell.Texts(seed: 7));

    [Fact]
    public async Task Spellings_can_be_a_part_of_a_larger_argument()
    {
        var pairs = Spell.Of("milk").Respelled(text => text.ToUpperInvariant()).Select(text => (Host: "a", Text: text));
        await Lab.KeepsTheLaws(() => new NoteWorld(), pairs, (recipe, pair) => recipe.Host(pair.Host).Note(pair.Text));
        Assert.Contains("\"(a, MILK)\"", (await Break(pairs, (recipe, pair) => recipe.Host(pair.Host).NoteAsTyped(pair.Text))).Message);
    }

    private static async Task<LawBrokenException> Break<T>(Spellings<T> spellings, Action<Recipe, T> recipe)
    {
        var caught = await Assert.ThrowsAsync<LawBrokenException>(() => Lab.KeepsTheLaws(() => new NoteWorld(), spellings, recipe));
        Assert.Equal(6, caught.Law);
        return caught;
    }
}
