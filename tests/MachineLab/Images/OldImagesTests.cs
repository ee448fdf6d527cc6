using OriginScript.MachineLab.Images;

namespace OriginScript.MachineLab.Tests;

public sealed class OldImagesTests : IDisposable
{
    private readonly ImageBuildFixture _yard = new();

    [Fact]
    public void Where_nothing_was_built_there_are_none() => Assert.Empty(OldImages.List(_yard.Cache));

    [Fact]
    public async Task The_image_of_this_version_is_none_of_them()
    {
        await _yard.Builder.Build(default);
        var older = _yard.CreateOldImage("debian12-0123456789");
        Assert.Equal([older], OldImages.List(_yard.Cache));
    }

    [Fact]
    public void They_are_removed()
    {
        _yard.CreateOldImage("debian12-0123456789");
        OldImages.RemoveUnused(_yard.Cache);
        Assert.Empty(OldImages.List(_yard.Cache));
    }

    [Fact]
    public void One_that_somebody_builds_stays()
    {
        var older = _yard.CreateOldImage("debian12-0123456789");
        using var held = BuildLock.TryAcquire(older);
        Assert.Equal([older], OldImages.RemoveUnused(_yard.Cache));
    }

    public void Dispose() => _yard.Dispose();
}
