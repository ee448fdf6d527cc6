using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OriginScript.Compiler.Tests;

/// <summary>A temporary folder with a recipe, and one plugin, <c>Dnsy</c>, with a few verbs.</summary>
internal sealed class Desk : IDisposable
{
    private const string Plugin = """
        using OriginScript;
        namespace Here;
        public static class Verbs
        {
            public static HostBuilder WithIp(this HostBuilder host) => host;
            public static HostBuilder Dns(this HostBuilder host, string zone, int ttl = 300) => host;
        }
        """;

    private static readonly byte[] Dnsy = Compiled();

    public Desk() => File.WriteAllBytes(At("Dnsy.dll"), Dnsy);

    public string Folder { get; } = Directory.CreateTempSubdirectory("origin-desk-").FullName;

    public string At(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    public CompileResult Compile(string source) => RecipeCompiler.Compile(new(At("broker.csx"), Encoding.UTF8.GetBytes(source))
    {
        AssemblyName = "recipe-test",
        Plugins = [new("Dnsy", At("Dnsy.dll"), ["Here"])],
        Verbs =
        [
            new("WithIp", "", "Dnsy", null),
            new("Dns", "string zone, int ttl = 300", "Dnsy", null),
            new("PuppetClient", null, "OriginScript.Puppet", "It is not installed. Put its folder, OriginScript.Puppet, below ~/.local/share/originscript/plugins or below one that ORIGIN_PLUGINS names."),
        ],
    });

    /// <summary>The complaints with file names instead of paths.</summary>
    public string Complaints(string source) => string.Join(
        '\n',
        Compile(source).Complaints.Select(complaint => $"{(complaint.IsError ? "" : "warning ")}{Path.GetRelativePath(Folder, complaint.File)}({complaint.Line},{complaint.Column}): {complaint.Message}"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static byte[] Compiled()
    {
        using var assembly = new MemoryStream();
        Assert.True(CSharpCompilation.Create(
            "Dnsy",
            [CSharpSyntaxTree.ParseText(Plugin)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Recipe).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary)).Emit(assembly).Success);
        return assembly.ToArray();
    }
}
