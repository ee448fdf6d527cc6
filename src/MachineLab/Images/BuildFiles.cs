using System.Security.Cryptography;
using System.Text;

namespace OriginScript.MachineLab.Images;

/// <summary>The scripts that build an image, and the files that they copy into it, as embedded resources.</summary>
internal static class BuildFiles
{
    private const string Prefix = "image/";

    /// <summary>The first ten hex digits of a hash of all names and contents.</summary>
    public static string Fingerprint { get; } = Compute();

    /// <summary>Writes all of them below a folder.</summary>
    public static void Write(string folder)
    {
        foreach (var (name, content) in All())
        {
            var file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }
    }

    private static string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in All())
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }

    private static IEnumerable<(string Name, byte[] Content)> All()
    {
        var assembly = typeof(BuildFiles).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var content = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[content.Length];
            content.ReadExactly(bytes);
            yield return (name[Prefix.Length..], bytes);
        }
    }
}
