using System.Text.RegularExpressions;

namespace OriginScript.Architecture.Tests;

public sealed partial class DocsTests
{
    [Theory]
    [InlineData("docs/glossary.md")]
    [InlineData("docs/architecture.md")]
    public void Files_that_the_docs_name_exist(string page)
    {
        var named = FileName().Matches(Repository.Text(page)).Select(match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, file => !Exists(file) && !Exists(Path.Combine("src/Abstractions", file)));
    }

    [Fact]
    public void Every_member_that_a_script_can_use_is_documented()
    {
        var members = ScriptMember()
            .Matches(Repository.Text("src/Abstractions/Recipes/RecipeScript.cs"))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToArray();
        Assert.Contains("Host", members);
        Assert.DoesNotContain(members, member => !Regex.IsMatch(Repository.Text("docs/writing-a-recipe.md"), $@"\n\| `{member}\b"));
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps_as_their_titles_say()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "docs/decisions")).Order(StringComparer.Ordinal).ToArray();
        Assert.All(
            files.Select((file, index) => (File: file, Number: index + 1)),
            decision =>
            {
                Assert.StartsWith($"{decision.Number:000}-", Path.GetFileName(decision.File));
                Assert.StartsWith($"# {decision.Number}. ", File.ReadAllText(decision.File));
            }
        );
    }

    private static bool Exists(string file) => Path.Exists(Path.Combine(Repository.Root, file));

    // Names with a folder or an extension; "*Verb.cs" and "XPlugin.cs" stand for many.
    [GeneratedRegex(@"`((?!XPlugin)[\w./]+(?:\.cs|/))`")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\n    public [\w<>]+ (\w+)(?:<T>)?(?:\(| =>)")]
    private static partial Regex ScriptMember();
}
