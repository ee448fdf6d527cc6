using System.Collections.Concurrent;
using OriginScript.Sandbox.Images;

namespace OriginScript.Sandbox.Tests;

/// <summary>A cache folder of its own, with scripts that only pretend.</summary>
internal sealed class Yard : IDisposable
{
    private readonly TempFolder _folder = new();

    public FakeScripts Scripts { get; } = new();

    public ConcurrentQueue<string> Said { get; } = [];

    public string Cache => _folder.Path;

    public MachineImage Image => MachineImage.Of(Cache);

    public Builder Builder => new(Image, Site);

    public Site Site => new(Scripts, Said.Enqueue, new HurriedClock());

    public IEnumerable<string?> Files => Directory.EnumerateFileSystemEntries(Image.Folder).Select(Path.GetFileName).Order();

    /// <summary>A builder that is killed in the middle of a script.</summary>
    public async Task Kill(string script)
    {
        Scripts.KilledIn = script;
        await Assert.ThrowsAsync<OperationCanceledException>(() => Builder.Build(default));
        Scripts.KilledIn = null;
        Scripts.Run.Clear();
    }

    public MachineImage Older(string name)
    {
        var image = new MachineImage(Path.Combine(Cache, "machines", name));
        Directory.CreateDirectory(image.Root);
        return image;
    }

    public void Dispose() => _folder.Dispose();
}
