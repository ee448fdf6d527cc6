using System.Runtime.Versioning;
using OriginScript.Engine;
using OriginScript.Host.Reports;
using OriginScript.Tests;

namespace OriginScript.Attack.Tests;

/// <summary>Pinned host keys and log files in a state folder that somebody else has prepared, or may write to.</summary>
[SupportedOSPlatform("linux")]
public sealed class StateOwnershipTests : IDisposable
{
    private readonly string _base = Directory.CreateTempSubdirectory("origin-attack-").FullName;

    public StateOwnershipTests()
    {
        PrivateFiles.CreateFolder(In("state"));
        File.WriteAllText(In("state/known_hosts"), "pinned");
        File.WriteAllText(In("state/known_hosts.lock"), "");
    }

    public void Dispose() => Directory.Delete(_base, recursive: true);

    [RootTheory]
    [InlineData("state", "The folder ")]
    [InlineData("state/known_hosts", "")]
    [InlineData("state/known_hosts.lock", "")]
    public async Task Pins_of_somebody_else_are_refused_by_name(string place, string prefix)
    {
        OtherUser.Give(In(place));
        await AssertRefused($"{prefix}{In(place)} belongs to the user with id 65534", readToo: !place.EndsWith(".lock", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("state", "the folder ")]
    [InlineData("state/known_hosts", "")]
    public async Task Pins_that_others_may_write_to_are_refused_by_name(string place, string prefix)
    {
        File.SetUnixFileMode(In(place), File.GetUnixFileMode(In(place)) | UnixFileMode.GroupWrite);
        await AssertRefused($"Other users can write to {prefix}{In(place)}", readToo: true);
    }

    [Fact]
    public async Task Pins_that_are_a_link_are_refused_by_name()
    {
        File.Move(In("state/known_hosts"), In("elsewhere"));
        File.CreateSymbolicLink(In("state/known_hosts"), In("elsewhere"));
        await AssertRefused($"{In("state/known_hosts")} is a link.", readToo: true);
        Assert.Equal("pinned", await File.ReadAllTextAsync(In("elsewhere")));
    }

    [RootFact]
    public void Logs_in_a_folder_of_somebody_else_are_not_written_and_that_is_said()
    {
        PrivateFiles.CreateFolder(In("state/logs"));
        OtherUser.Give(In("state/logs"));
        AssertNotLogged($"{In("state/logs")} belongs to the user with id 65534.");
    }

    [Fact]
    public void Logs_behind_a_link_are_not_written_and_that_is_said()
    {
        Directory.CreateDirectory(In("elsewhere/precious"));
        Directory.CreateSymbolicLink(In("state/logs"), In("elsewhere"));
        AssertNotLogged($"{In("state/logs")} is a link.");
        Assert.Equal([In("elsewhere/precious")], Directory.GetFileSystemEntries(In("elsewhere")));
    }

    [Fact]
    public void Logs_are_their_owners_alone()
    {
        using (var log = OutputLog.Create(In("new/state"), "r", DateTimeOffset.UnixEpoch))
            log.WriteLine("db", "line");
        Assert.All(
            Directory.GetFileSystemEntries(In("new"), "*", SearchOption.AllDirectories).Append(In("new")),
            entry => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(entry) & (UnixFileMode)0x3F)
        );
    }

    private async Task AssertRefused(string start, bool readToo)
    {
        var storage = new FileStorage(In("state"), TimeProvider.System);
        if (readToo)
            Assert.StartsWith(start, Assert.Throws<OriginException>(() => storage.Read("known_hosts")).Message, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<OriginException>(() => storage.Update("known_hosts", _ => "changed", CancellationToken.None));
        Assert.StartsWith(start, refused.Message, StringComparison.Ordinal);
    }

    private void AssertNotLogged(string why)
    {
        using var log = OutputLog.Create(In("state"), "r", DateTimeOffset.UnixEpoch);
        log.WriteLine("db", "line");
        Assert.Contains(why, log.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Paths, File.Exists);
    }

    private string In(string path) => Path.Combine(_base, path);
}
