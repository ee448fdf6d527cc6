using Amazon.EC2.Model;

namespace OriginScript.AwsEmulator.Tests;

public sealed class ResetTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task An_emptied_world_is_seeded_anew()
    {
        await (await SandboxServer.Start(new() { Folder = _folder.Path })).DisposeAsync();
        await SandboxWorld.Reset(_folder.Path);

        Assert.Equal(["lock"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_broken_world_can_be_emptied()
    {
        File.WriteAllText(_folder.In("world.json"), "{");
        await SandboxWorld.Reset(_folder.Path);

        await using var server = await SandboxServer.Start(new() { Folder = _folder.Path });

        Assert.NotNull(server.Endpoint);
    }

    [Fact]
    public async Task Ids_of_an_emptied_world_never_come_back()
    {
        await using var one = await SandboxFixture.Start();
        await using var other = await SandboxFixture.Start();

        Assert.NotEqual(
            (await one.Ec2.AllocateAddressAsync(new AllocateAddressRequest())).AllocationId,
            (await other.Ec2.AllocateAddressAsync(new AllocateAddressRequest())).AllocationId
        );
    }

    [Fact]
    public async Task A_world_in_use_is_not_emptied()
    {
        await using var server = await SandboxServer.Start(new() { Folder = _folder.Path });

        Assert.Contains("is in use by", (await Assert.ThrowsAsync<SandboxException>(() => SandboxWorld.Reset(_folder.Path))).Message);
    }

    [Fact]
    public async Task A_folder_that_is_no_world_is_not_emptied()
    {
        File.WriteAllText(_folder.In("thesis.txt"), "");

        Assert.Contains("so nothing was removed", (await Assert.ThrowsAsync<SandboxException>(() => SandboxWorld.Reset(_folder.Path))).Message);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_stays_so()
    {
        await SandboxWorld.Reset(_folder.In("none"));

        Assert.False(Directory.Exists(_folder.In("none")));
    }

    public void Dispose() => _folder.Dispose();
}
