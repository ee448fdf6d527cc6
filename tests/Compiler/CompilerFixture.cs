using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OriginScript.Compiler.Tests;

/// <summary>A temporary folder with a recipe, and one plugin, <c>Dnsy</c>, with a few verbs.</summary>
internal sealed class CompilerFixture : IDisposable
{
    private const string PluginSource = """
        #nullable enable
        using OriginScript;
        namespace Here;
        public static class Verbs
        {
            public static HostBuilder WithIp(this HostBuilder host) => host;
            public static HostBuilder Dns(this HostBuilder host, string zone, int ttl = 300) => host;
            public static HostBuilder Motd(this HostBuilder host, Text message) => host;
            public static HostBuilder Ports(this HostBuilder host, params int[] ports) => host;
            public static HostBuilder Package(this HostBuilder host, params string[] names) => host;
            public static HostBuilder User(this HostBuilder host, string name, string[]? groups = null, string? key = null) => host;
        }
        """;

    private static readonly byte[] PluginBytes = CompilePlugin();

    public CompilerFixture() => File.WriteAllBytes(GetPath("Dnsy.dll"), PluginBytes);

    public string Folder { get; } = Directory.CreateTempSubdirectory("origin-compiler-").FullName;

    public string GetPath(string name) => Path.Combine(Folder, name);

    public void WriteFile(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(GetPath(name))!);
        File.WriteAllText(GetPath(name), text);
    }

    public CompileResult Compile(string source) =>
        RecipeCompiler.Compile(
            new(GetPath("broker.csx"), Encoding.UTF8.GetBytes(source))
            {
                AssemblyName = "recipe-test",
                Plugins = [new("Dnsy", GetPath("Dnsy.dll"), ["Here"])],
                ReservedNames = new Dictionary<string, string>
                {
                    ["user"] = "Dnsy",
                    ["yes"] = "origin run and of origin undo",
                    ["no-color"] = "origin",
                    ["color"] = "origin",
                },
                Verbs =
                [
                    new("WithIp", "", "Dnsy", null),
                    new("Dns", "string zone, int ttl = 300", "Dnsy", null),
                    new("SerialNumber", null, "Racks", "It is not installed.") { IsOutput = true },
                    new("Vault", "string name, Secret content", "Dnsy", null),
                    new("Ports", "params int[] ports", "Dnsy", null),
                    new("Package", "params string[] names", "Dnsy", null),
                    new(
                        "PuppetClient",
                        null,
                        "OriginScript.Puppet",
                        "It is not installed. Put its folder, OriginScript.Puppet, in ~/.local/share/originscript/plugins or in a folder listed in ORIGIN_PLUGINS."
                    ),
                ],
            }
        );

    /// <summary>The diagnostics with file names instead of paths.</summary>
    public string FormatDiagnostics(string source) =>
        string.Join(
            '\n',
            Compile(source)
                .Diagnostics.Select(complaint =>
                    $"{(complaint.IsError ? "" : "warning ")}{Path.GetRelativePath(Folder, complaint.File)}({complaint.Line},{complaint.Column}): {complaint.Message}"
                )
        );

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static byte[] CompilePlugin()
    {
        using var assembly = new MemoryStream();
        Assert.True(
            CSharpCompilation
                .Create(
                    "Dnsy",
                    [CSharpSyntaxTree.ParseText(PluginSource)],
                    [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Recipe).Assembly.Location)],
                    new(OutputKind.DynamicallyLinkedLibrary)
                )
                .Emit(assembly)
                .Success
        );
        return assembly.ToArray();
    }
}
