using System.Text;

namespace OriginScript.Architecture.Tests.Sentences;

public sealed class SentencesTests
{
    private const string Approved = "docs/sentences.txt";

    private const string Head = """
        The sentences that a user can meet, by room and file; {…} stands for what is filled in. A test compares this list with the code.
        To approve a change, read it here after: ORIGIN_APPROVE=1 dotnet test tests/Architecture --filter Sentences

        """;

    [Fact]
    public void Every_sentence_that_a_user_can_meet_is_approved()
    {
        var current = List();
        var file = Path.Combine(Repository.Root, Approved);
        if (Environment.GetEnvironmentVariable("ORIGIN_APPROVE") == "1")
            File.WriteAllText(file, current);
        string[] approved = File.Exists(file) ? File.ReadAllLines(file) : [];
        var changes = current
            .TrimEnd('\n')
            .Split('\n')
            .Except(approved)
            .Select(line => $"+ {line}")
            .Concat(approved.Except(current.Split('\n')).Select(line => $"- {line}"))
            .ToList();
        Assert.True(
            changes.Count == 0,
            $"These sentences are not the approved ones in {Approved}; its head says how to approve them.\n{string.Join('\n', changes)}"
        );
    }

    [Theory]
    [InlineData(
        "class A { void B() => throw new FooException($\"The file {path} \" + $\"does not exist. Name {other}.\"); }",
        "The file {…} does not exist. Name {…}."
    )]
    [InlineData("class A { string Summary => \"Explain a command\"; }", "Explain a command")]
    [InlineData("class A { string Script => \"ls -d a b\"; }", null)]
    [InlineData(
        "class A { /// <summary>Creates an <c>A</c> record.</summary>\n [Task(\"a:b\")] public static void B() { } }",
        "Creates an A record."
    )]
    public void Sentences_are_told_from_other_text(string source, string? sentence) =>
        Assert.Equal(sentence is null ? [] : [sentence], SentenceCollector.Collect(source));

    private static string List()
    {
        var text = new StringBuilder(Head);
        foreach (
            var room in Repository
                .Sources("src")
                .Concat(Repository.Sources("plugins"))
                .Where(file => !file.Contains("/Sdk/", StringComparison.Ordinal))
                .GroupBy(file => string.Join('/', file.Split('/').Take(2)))
                .OrderBy(room => room.Key, StringComparer.Ordinal)
        )
        {
            text.Append($"\n{room.Key}\n");
            foreach (var file in room.Order(StringComparer.Ordinal))
            {
                if (SentenceCollector.Collect(Repository.Text(file)) is { Count: > 0 } sentences)
                    text.Append($"  {Path.GetRelativePath(room.Key, file)}\n").AppendJoin("", sentences.Select(sentence => $"    {sentence}\n"));
            }
        }

        return text.ToString();
    }
}
