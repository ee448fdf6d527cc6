using OriginScript.Host.CommandLine.Commands;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;
using OriginScript.Host.Plugins.Metadata;
using OriginScript.Testing;

namespace OriginScript.Host.Tests.CommandLine;

/// <summary>The binder that the laws of OriginScript.Testing use binds as the program does.</summary>
public sealed class TypedTaskTests
{
    [Theory]
    [InlineData("probe:options", "a", "b")]
    [InlineData("probe:options", "a", "b", "--max-size", "9", "--no-wait", "--scale=2.25")]
    [InlineData("probe:options", "a", "--max_size=9", "b", "--wait")]
    [InlineData("probe:options", "a", "b", "--wait=false", "--force")]
    [InlineData("probe:options", "a", "b", "--no-wait=false", "--no-force")]
    [InlineData("probe:options", "a", "b", "--tags", "x", "y", "--scale", "3")]
    [InlineData("probe:options", "a", "b", "--tags=x", "--tags", "y")]
    [InlineData("probe:options", "-7", "-", "--max-size", "-1")]
    [InlineData("probe:options", "--", "--tags", "-x")]
    [InlineData("probe:options", "", "it's \"b\"")]
    [InlineData("probe:options", "a")]
    [InlineData("probe:options", "a", "b", "c")]
    [InlineData("probe:options", "a", "b", "--size", "9")]
    [InlineData("probe:options", "a", "b", "--max-size", "x")]
    [InlineData("probe:options", "a", "b", "--max-size", "1", "--max-size", "2")]
    [InlineData("probe:options", "a", "b", "--max-size")]
    [InlineData("probe:options", "a", "b", "--wait", "--no-wait")]
    [InlineData("probe:options", "a", "b", "--wait=perhaps")]
    [InlineData("probe:arguments", "a")]
    [InlineData("probe:arguments", "a", "4", "x", "y", "--owner", "me")]
    [InlineData("probe:arguments", "a", "x")]
    [InlineData("probe:arguments", "a", "--owner=", "4")]
    [InlineData("probe:verb", "db.example.org", "x", "y")]
    [InlineData("probe:verb", "192.0.2.7", "x")]
    [InlineData("probe:verb", "admin@[2001:db8::7]:22", "x")]
    [InlineData("probe:verb", "db")]
    [InlineData("probe:verb")]
    [InlineData("probe:verb", "", "x")]
    public void It_binds_as_the_program_does(string task, params string[] words) =>
        Assert.Equal(
            Describe(recipe => AddByProgram(recipe, task, words)),
            Describe(recipe => TypedTask.AddSteps(recipe, [typeof(ProbeTasks).Assembly], task, words))
        );

    private static object? AddByProgram(Recipe recipe, string task, string[] words)
    {
        var signature = ReadSignatures().Single(signature => signature.Name == task);
        var values = ArgumentBinder.Bind(task, signature.Parameters, words).GetValues(signature.Parameters);
        return new TaskMethod(signature, typeof(ProbeTasks).GetMethod(signature.Method)!).AddSteps(recipe, values);
    }

    private static List<CommandSignature> ReadSignatures()
    {
        using var file = AssemblyFile.Open(typeof(ProbeTasks).Assembly.Location);
        var reader = new TaskReader(file, new XmlDocs("none"));
        var type = file
            .Reader.TypeDefinitions.Select(file.Reader.GetTypeDefinition)
            .Single(type => file.Reader.GetString(type.Name) == nameof(ProbeTasks));
        return [.. type.GetMethods().Select(handle => reader.Read(MethodMetadata.Of(file, file.Reader.GetMethodDefinition(handle)))!)];
    }

    // The sentences of the program name its options; that both refuse is what matters.
    private static string Describe(Func<Recipe, object?> add)
    {
        var recipe = new Recipe("probe", "/tmp");
        try
        {
            var result = add(recipe);
            return $"{result as Text}; {string.Join(", ", recipe.Hosts.Select(host => $"{host.Name} {host.Ip.Known} {host.Fqdn.Known}"))}";
        }
        catch (OriginException)
        {
            return "refused";
        }
    }
}
