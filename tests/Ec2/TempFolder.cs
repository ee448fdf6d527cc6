namespace OriginScript.Ec2.Tests;

/// <summary>A temporary folder, deleted on disposal.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("origin-ec2-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
