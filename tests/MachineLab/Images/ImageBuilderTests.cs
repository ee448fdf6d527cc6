using OriginScript.MachineLab.Images;

namespace OriginScript.MachineLab.Tests;

public sealed class ImageBuilderTests : IDisposable
{
    private readonly ImageBuildFixture _yard = new();

    [Fact]
    public async Task An_image_is_built_in_stages()
    {
        await _yard.Builder.Build(default);
        Assert.Equal(["base", "packages", "root", "verify"], _yard.Scripts.Run);
    }

    [Fact]
    public async Task Only_the_image_is_left_of_a_build()
    {
        await _yard.Builder.Build(default);
        Assert.Equal(["complete", "lock", "packages", "root"], _yard.Files);
    }

    [Fact]
    public async Task A_complete_image_is_left_alone()
    {
        await _yard.Builder.Build(default);
        await _yard.Builder.Build(default);
        Assert.Equal(4, _yard.Scripts.Run.Count);
    }

    [Theory]
    [InlineData("base", "base packages root verify")]
    [InlineData("packages", "packages root verify")]
    [InlineData("root", "root verify")]
    [InlineData("verify", "verify")]
    public async Task A_build_goes_on_where_it_was_killed(string script, string rest)
    {
        await _yard.KillBuildIn(script);
        await _yard.Builder.Build(default);
        Assert.Equal(rest, string.Join(' ', _yard.Scripts.Run));
    }

    [Theory]
    [InlineData("base")]
    [InlineData("verify")]
    public async Task An_image_is_not_complete_before_it_is_checked(string script)
    {
        await _yard.KillBuildIn(script);
        Assert.False(_yard.Image.IsComplete);
    }

    [Fact]
    public async Task What_a_killed_build_did_not_clear_away_the_next_one_does()
    {
        await _yard.KillBuildIn("verify");
        Directory.CreateDirectory(_yard.Image.PathOf("base"));
        await _yard.Builder.Build(default);
        Assert.Equal(["complete", "lock", "packages", "root"], _yard.Files);
    }

    [Fact]
    public async Task A_stage_that_fails_ends_the_build_with_a_sentence()
    {
        _yard.Scripts.Failure = ["E: Sub-process /usr/bin/dpkg returned an error code (1)"];
        var failed = await Assert.ThrowsAsync<SandboxException>(() => _yard.Builder.Build(default));
        Assert.Contains("base.sh failed (E: Sub-process /usr/bin/dpkg returned an error code (1))", failed.Message);
    }

    [Fact]
    public async Task A_disk_without_room_for_the_log_is_full()
    {
        _yard.Scripts.DuringRun = _ => throw new IOException("No space left on device : 'build.log'");
        Assert.StartsWith("The disk that holds", (await Assert.ThrowsAsync<SandboxException>(() => _yard.Builder.Build(default))).Message);
    }

    [Fact]
    public async Task It_says_what_it_does_and_how_long_that_took()
    {
        await _yard.Builder.Build(default);
        Assert.Equal(["[4/4] verify it without a network ...", "[4/4] verify it without a network: 0 s"], _yard.Messages.TakeLast(2));
    }

    [Fact]
    public async Task A_second_builder_waits_and_says_so()
    {
        Task? second = null;
        _yard.Scripts.DuringRun = call => second ??= Another();
        await _yard.Builder.Build(default);
        await second!;
        Assert.Contains($"Another process is building the image in {_yard.Image.Folder}; waiting until it finishes.", _yard.Messages);
    }

    [Fact]
    public async Task A_second_builder_builds_nothing_twice()
    {
        Task? second = null;
        _yard.Scripts.DuringRun = call => second ??= Another();
        await _yard.Builder.Build(default);
        await second!;
        Assert.Equal(4, _yard.Scripts.Run.Count);
    }

    [Fact]
    public async Task A_builder_that_waits_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        Directory.CreateDirectory(_yard.Image.Folder);
        using var held = BuildLock.TryAcquire(_yard.Image);
        var waiting = _yard.Builder.Build(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task An_image_that_was_discarded_is_built_from_the_beginning()
    {
        await _yard.Builder.Build(default);
        await _yard.Builder.Discard(default);
        _yard.Scripts.Run.Clear();
        await _yard.Builder.Build(default);
        Assert.Equal(4, _yard.Scripts.Run.Count);
    }

    public void Dispose() => _yard.Dispose();

    private Task Another() => _yard.Builder.Build(default);
}
