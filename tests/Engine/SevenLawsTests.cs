namespace OriginScript.Engine.Tests;

public sealed class SevenLawsTests
{
    public static TheoryData<int, string> Broken =>
        new()
        {
            { 1, nameof(ReadsByWriting) },
            { 2, nameof(WantsWhatTheRunSays) },
            { 2, nameof(WantsTheRunsName) },
            { 3, nameof(IsFoundByItsTokenAlone) },
            { 4, nameof(LeavesDust) },
            { 4, nameof(SweepsTheShelf) },
            { 5, nameof(CountsItsAttempts) },
        };

    [Fact]
    public Task Well_made_steps_keep_them() =>
        new SevenLaws(() => new Shelf().With("a.old", "sand").With("b.junk", "junk")).Verify(recipe =>
        {
            var a = recipe.Host("a").Box("old", "gravel").Box("new", "glass").Ring();
            recipe.Host("b").NoBox("junk").Box("copy", a.Content("new")).AwaitBox("copy", "glass");
        });

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_step_is_caught_by_the_law_that_it_breaks(int law, string kind)
    {
        var caught = await Assert.ThrowsAsync<LawBrokenException>(() =>
            new SevenLaws(World).Verify(recipe => recipe.Host("a").Add(Make(kind, recipe.Host("a"))))
        );
        Assert.Equal(law, caught.Law);

        Shelf World() => kind == nameof(WantsWhatTheRunSays) ? new Shelf().With("a.broken", "sand") : new Shelf().With("neighbour", "cat");
    }

    private static Step Make(string kind, HostBuilder host) =>
        (Step)Activator.CreateInstance(typeof(BoxStep).Assembly.GetType($"{typeof(BoxStep).Namespace}.{kind}")!, host)!;
}
