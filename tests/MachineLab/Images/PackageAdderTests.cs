using OriginScript.MachineLab.Images;

namespace OriginScript.MachineLab.Tests;

public sealed class PackageAdderTests : IDisposable
{
    private readonly ImageBuildFixture _yard = new();

    [Fact]
    public async Task Packages_are_added_by_their_names()
    {
        await new PackageAdder(_yard.Image, _yard.Site).Add(["htop", "lsof"], default);
        Assert.Equal(["add htop lsof"], _yard.Scripts.Run);
    }

    [Fact]
    public async Task An_unknown_package_is_named()
    {
        _yard.Scripts.Failure = ["E: Unable to locate package htpo"];
        var failed = await Assert.ThrowsAsync<SandboxException>(() => new PackageAdder(_yard.Image, _yard.Site).Add(["htpo"], default));
        Assert.StartsWith("Debian 12 has no package htpo", failed.Message);
    }

    public void Dispose() => _yard.Dispose();
}
