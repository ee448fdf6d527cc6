using System.Collections.Concurrent;
using OriginScript.MachineLab.Images;

namespace OriginScript.MachineLab.Tests;

/// <summary>A temporary cache folder with fake scripts.</summary>
internal sealed class ImageBuildFixture : IDisposable
{
    private readonly TempFolder _folder = new();

    public FakeScriptRunner Scripts { get; } = new();

    public ConcurrentQueue<string> Messages { get; } = [];

    public string Cache => _folder.Path;

    public MachineImage Image => MachineImage.ForCurrentVersion(Cache);

    public ImageBuilder Builder => new(Image, Site);

    public BuildContext Site => new(Scripts, Messages.Enqueue, new ImmediateClock());

    public IEnumerable<string?> Files => Directory.EnumerateFileSystemEntries(Image.Folder).Select(Path.GetFileName).Order();

    /// <summary>Runs a build that is killed during a script.</summary>
    public async Task KillBuildIn(string script)
    {
        Scripts.KilledIn = script;
        await Assert.ThrowsAsync<OperationCanceledException>(() => Builder.Build(default));
        Scripts.KilledIn = null;
        Scripts.Run.Clear();
    }

    public MachineImage CreateOldImage(string name)
    {
        var image = new MachineImage(Path.Combine(Cache, "machines", name));
        Directory.CreateDirectory(image.Root);
        return image;
    }

    public void Dispose() => _folder.Dispose();
}
