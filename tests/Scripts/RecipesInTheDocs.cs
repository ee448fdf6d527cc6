using System.Text.RegularExpressions;
using OriginScript.EndToEnd.Tests;

namespace OriginScript.Scripts.Tests;

/// <summary>Every recipe shown in the documentation compiles.</summary>
public sealed partial class RecipesInTheDocs : IDisposable
{
    private readonly Origin _origin = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("origin-docs-");

    public void Dispose()
    {
        _origin.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/writing-a-recipe.md", 7)]
    public async Task Each_compiles(string page, int atLeast)
    {
        var blocks = CodeBlock()
            .Matches(await File.ReadAllTextAsync(Path.Combine(Origin.Root, page)))
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.True(blocks.Count >= atLeast);
        foreach (var (block, i) in blocks.Select((block, i) => (block, i)))
        {
            var recipe = Path.Combine(_folder.FullName, $"block{i}.csx");
            await File.WriteAllTextAsync(recipe, block);
            var check = await _origin.Run("check", recipe);
            Assert.True(check.ExitCode == 0, $"{block}\n{check}");
        }
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
