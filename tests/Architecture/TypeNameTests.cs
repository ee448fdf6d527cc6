using System.Text.RegularExpressions;

namespace OriginScript.Architecture.Tests;

public sealed partial class TypeNameTests
{
    /// <summary>Names that several types may have, each with its reason.</summary>
    private static readonly Dictionary<string, string> Shared = new(StringComparer.Ordinal)
    {
        ["Step"] = "Step and Step<TState> are one idea, with and without a state",
    };

    [Fact]
    public void One_name_is_one_thing()
    {
        var shared = FindDeclarations().Where(files => files.Count() > 1 && !Shared.ContainsKey(files.Key));
        Assert.Empty(shared.Select(files => $"{files.Key} is declared in {string.Join(" and ", files)}"));
    }

    [Fact]
    public void No_exception_is_left_over() =>
        Assert.All(Shared.Keys, name => Assert.True(FindDeclarations()[name].Count() > 1, $"{name} is declared once"));

    // A nested type is named by the type around it, and a partial one may be in several files.
    private static ILookup<string, string> FindDeclarations() =>
        Repository
            .Sources("src")
            .Concat(Repository.Sources("plugins"))
            .SelectMany(file => Declaration().Matches(Repository.Text(file)).Select(match => (Name: match.Groups["name"].Value, File: file)))
            .Distinct()
            .ToLookup(found => found.Name, found => found.File);

    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|readonly|ref) )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex Declaration();
}
