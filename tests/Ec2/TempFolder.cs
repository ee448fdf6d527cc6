namespace OriginScript.Ec2.Tests;

/// <summary>A folder of its own, gone at the end.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("origin-ec2-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
