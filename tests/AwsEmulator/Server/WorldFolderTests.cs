namespace OriginScript.AwsEmulator.Tests;

public sealed class WorldFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_second_server_is_told_who_owns_the_world()
    {
        await using var first = await Start();

        var error = await Assert.ThrowsAsync<SandboxException>(Start);

        Assert.Matches($@"is in use by \S+@\S+, pid {Environment.ProcessId}, since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ: ", error.Message);
    }

    [Fact]
    public async Task A_stopped_server_leaves_the_world_free()
    {
        await (await Start()).DisposeAsync();

        await using var second = await Start();

        Assert.Equal("127.0.0.1", second.Endpoint.Host);
    }

    [Fact]
    public async Task Another_process_finds_the_endpoint()
    {
        await using var server = await Start();

        Assert.Equal(server.Endpoint, SandboxServer.FindEndpoint(_folder.Path));
    }

    [Fact]
    public async Task A_server_that_is_not_shared_is_not_found()
    {
        await using var server = await SandboxServer.Start(new() { Folder = _folder.Path, Shared = false });

        Assert.Null(SandboxServer.FindEndpoint(_folder.Path));
    }

    [Fact]
    public async Task A_stopped_server_has_no_endpoint()
    {
        await (await Start()).DisposeAsync();

        Assert.Null(SandboxServer.FindEndpoint(_folder.Path));
    }

    [Fact]
    public void An_endpoint_that_a_killed_server_left_is_not_believed()
    {
        File.WriteAllText(_folder.In("endpoint"), "http://127.0.0.1:1/");
        File.WriteAllText(_folder.In("owner"), $"somebody@somewhere, pid {Environment.ProcessId}, since 2025-11-20 12:00:00Z");
        File.WriteAllText(_folder.In("lock"), "");

        Assert.Null(SandboxServer.FindEndpoint(_folder.Path));
    }

    [Fact]
    public void An_endpoint_of_a_dead_owner_is_not_believed_though_somebody_holds_the_lock()
    {
        File.WriteAllText(_folder.In("endpoint"), "http://127.0.0.1:1/");
        File.WriteAllText(_folder.In("owner"), $"somebody@somewhere, pid {int.MaxValue}, since 2025-11-20 12:00:00Z");
        using var held = new FileStream(_folder.In("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        Assert.Null(SandboxServer.FindEndpoint(_folder.Path));
    }

    [Fact]
    public void A_folder_that_does_not_exist_has_no_endpoint()
    {
        Assert.Null(SandboxServer.FindEndpoint(_folder.In("none")));
    }

    [Fact]
    public async Task A_broken_world_is_refused_in_one_sentence()
    {
        File.WriteAllText(_folder.In("world.json"), "{ \"format\": 1, ");

        var error = await Assert.ThrowsAsync<SandboxException>(Start);

        Assert.StartsWith($"The world in {_folder.In("world.json")} cannot be read (", error.Message);
    }

    [Fact]
    public async Task A_broken_world_is_not_overwritten()
    {
        File.WriteAllText(_folder.In("world.json"), "{ \"format\": 1, ");
        await Assert.ThrowsAsync<SandboxException>(Start);

        Assert.Equal("{ \"format\": 1, ", File.ReadAllText(_folder.In("world.json")));
    }

    [Fact]
    public async Task A_world_of_a_later_format_is_refused()
    {
        await (await Start()).DisposeAsync();
        File.WriteAllText(_folder.In("world.json"), File.ReadAllText(_folder.In("world.json")).Replace("\"format\": 2", "\"format\": 3"));

        var error = await Assert.ThrowsAsync<SandboxException>(Start);

        Assert.Contains("has format 3, but this sandbox supports only formats 1 to 2", error.Message);
    }

    [Fact]
    public async Task A_folder_with_other_files_is_left_alone()
    {
        File.WriteAllText(_folder.In("thesis.txt"), "");

        var error = await Assert.ThrowsAsync<SandboxException>(Start);

        Assert.Equal($"{_folder.Path} contains files but no sandbox world: choose an empty folder, or one that does not exist yet.", error.Message);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        await using var server = await Start();
        using var other = new TempFolder();

        var error = await Assert.ThrowsAsync<SandboxException>(() => SandboxServer.Start(new() { Folder = other.Path, Port = server.Endpoint.Port }));

        Assert.Equal($"Cannot listen on port {server.Endpoint.Port} of 127.0.0.1: choose another port, or 0 for any free one.", error.Message);
    }

    public void Dispose() => _folder.Dispose();

    private Task<SandboxServer> Start() => SandboxServer.Start(new() { Folder = _folder.Path });
}
