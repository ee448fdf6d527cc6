using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace OriginScript.Compiler;

/// <summary>
/// Resolves <c>#load</c>, first relative to the file that contains it and then to the recipe, and records which files were read and which were not
/// found: the two lists later decide whether the compiled recipe is still valid.
/// </summary>
internal sealed class RecordingResolver(string folder, CSharpParseOptions parsing) : SourceFileResolver([folder], folder)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public SortedDictionary<string, string> LoadedFiles { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> AbsentFiles { get; } = new(StringComparer.Ordinal);

    public static SourceText ToSourceText(byte[] content) => SourceText.From(content, content.Length, StrictUtf8, SourceHashAlgorithm.Sha256);

    public override SourceText ReadText(string resolvedPath)
    {
        var content = File.ReadAllBytes(resolvedPath);
        LoadedFiles[resolvedPath] = Convert.ToHexStringLower(SHA256.HashData(content));
        try
        {
            StrictUtf8.GetCharCount(content);
            return InactiveLoads.Blank(ToSourceText(content), parsing);
        }
        catch (DecoderFallbackException)
        {
            throw new IOException("it is not valid UTF-8");
        }
    }

    protected override bool FileExists(string? resolvedPath)
    {
        if (base.FileExists(resolvedPath))
            return true;
        if (resolvedPath is not null)
            AbsentFiles.Add(resolvedPath);
        return false;
    }
}
