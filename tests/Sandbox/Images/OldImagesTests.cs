using OriginScript.Sandbox.Images;

namespace OriginScript.Sandbox.Tests;

public sealed class OldImagesTests : IDisposable
{
    private readonly Yard _yard = new();

    [Fact]
    public void Where_nothing_was_built_there_are_none() => Assert.Empty(OldImages.In(_yard.Cache));

    [Fact]
    public async Task The_image_of_this_version_is_none_of_them()
    {
        await _yard.Builder.Build(default);
        var older = _yard.Older("debian12-0123456789");
        Assert.Equal([older], OldImages.In(_yard.Cache));
    }

    [Fact]
    public void They_are_removed()
    {
        _yard.Older("debian12-0123456789");
        OldImages.Remove(_yard.Cache);
        Assert.Empty(OldImages.In(_yard.Cache));
    }

    [Fact]
    public void One_that_somebody_builds_stays()
    {
        var older = _yard.Older("debian12-0123456789");
        using var held = BuildLock.Try(older);
        Assert.Equal([older], OldImages.Remove(_yard.Cache));
    }

    public void Dispose() => _yard.Dispose();
}
