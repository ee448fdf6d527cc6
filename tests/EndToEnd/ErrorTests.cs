namespace OriginScript.EndToEnd.Tests;

public sealed class ErrorTests
{
    public static TheoryData<string> Cases => new(ErrorCases.All.Select(error => error.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_gets_one_clear_sentence_and_its_exit_code(string name)
    {
        using var folder = new TestFolder();
        var error = ErrorCases.All.Single(error => error.Name == name);
        if (error.Recipe is not null)
            await File.WriteAllTextAsync(Path.Combine(folder.Path, "r.csx"), error.Recipe);
        using var origin = new Origin { Folder = folder.Path };
        error.Arrange?.Invoke(origin);
        var outcome = await origin.Run(error.Words);
        Snapshot.AssertMatches($"origin {string.Join(' ', error.Words)}\n{folder.Mask(outcome.ToString(), origin)}", name.Replace(' ', '_'));
    }
}
