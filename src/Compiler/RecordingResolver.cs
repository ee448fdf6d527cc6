using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace OriginScript.Compiler;

/// <summary>
/// Finds what <c>#load</c> names, first beside the file that says it and then beside the recipe, and remembers what was read and what was looked for in
/// vain: the two lists decide later whether the compiled recipe still holds.
/// </summary>
internal sealed class RecordingResolver(string folder, CSharpParseOptions parsing) : SourceFileResolver([folder], folder)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public SortedDictionary<string, string> Loaded { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Absent { get; } = new(StringComparer.Ordinal);

    public static SourceText Text(byte[] content) => SourceText.From(content, content.Length, Strict, SourceHashAlgorithm.Sha256);

    public override SourceText ReadText(string resolvedPath)
    {
        var content = File.ReadAllBytes(resolvedPath);
        Loaded[resolvedPath] = Convert.ToHexStringLower(SHA256.HashData(content));
        try
        {
            Strict.GetCharCount(content);
            return InactiveLoads.Blanked(Text(content), parsing);
        }
        catch (DecoderFallbackException)
        {
            throw new IOException("it is no UTF-8 text");
        }
    }

    protected override bool FileExists(string? resolvedPath)
    {
        if (base.FileExists(resolvedPath))
            return true;
        if (resolvedPath is not null)
            Absent.Add(resolvedPath);
        return false;
    }
}
