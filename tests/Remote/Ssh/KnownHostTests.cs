namespace OriginScript.Remote.Tests;

public sealed class KnownHostTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("web,192.0.2.10", "192.0.2.10", true)]
    [InlineData("*.example.org", "web.example.org", true)]
    [InlineData("*.example.org,!web.example.org", "web.example.org", false)]
    [InlineData("[web]:2222", "web", false)]
    [InlineData("[web]:2222", "[web]:2222", true)]
    [InlineData("we?", "web", true)]
    public void A_line_speaks_of_the_machines_that_its_patterns_fit(string names, string name, bool fits) =>
        Assert.Equal(fits, Assert.Single(Read($"{names} ssh-ed25519 AAAA")).Matches(name));

    [Fact]
    public void Comments_and_broken_lines_are_passed_over() =>
        Assert.Equal(3, Assert.Single(Read("# web ssh-ed25519 AAAA\nweb\n@revoked web ssh-ed25519 AAAA")).Line);

    [Fact]
    public void A_file_that_is_not_there_has_no_lines() => Assert.Empty(KnownHost.ReadFile(_folder["none"]));

    private IReadOnlyList<KnownHost> Read(string text) => KnownHost.ReadFile(_folder.Write("known_hosts", text));
}
