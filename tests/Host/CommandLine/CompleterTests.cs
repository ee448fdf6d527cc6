using OriginScript.Host.CommandLine.Completion;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class CompleterTests : IDisposable
{
    private readonly CliHarness _cli = new();

    [Theory]
    [InlineData("pl", "plan plugin")]
    [InlineData("plugin |", "list")]
    [InlineData("sandbox r", "reset")]
    [InlineData("ec", "ec2:")]
    [InlineData("ec2:", "ec2:image: ec2:instance: ec2:ip:")]
    [InlineData("ec2:ip:", "ec2:ip:associate ec2:ip:create ec2:ip:delete")]
    [InlineData("ec2 ip |", "associate create delete")]
    [InlineData("ec2 i", "image: instance: ip:")]
    [InlineData("or", "origin:")]
    [InlineData("plan br", "broker")]
    [InlineData("plan scripts/", "scripts/broker.csx scripts/origin/")]
    [InlineData("plan w", "work/")]
    [InlineData("plan work/", "work/mine.csx")]
    [InlineData("work/m", "work/mine.csx")]
    [InlineData("plan broker --h", "--hostname")]
    [InlineData("plan broker web --hostname x --h", "")]
    [InlineData("run broker --no-", "--no-elasticip --no-color")]
    [InlineData("run broker --dr", "--dry-run")]
    [InlineData("plan broker --dr", "")]
    [InlineData("run --par", "--parallel")]
    [InlineData("run broker --region |", "")]
    [InlineData("ec2:instance:create --s", "--securitygroup --state --sandbox")]
    [InlineData("ec2 instance create --se", "--securitygroup")]
    [InlineData("ec2:instance:delete i-1 --f", "--force --faults")]
    [InlineData("remote:get-h", "remote:get_hostname")]
    [InlineData("help ru", "run")]
    [InlineData("help Dn", "Dns")]
    [InlineData("help Ho", "Host")]
    [InlineData("help ec2:ip:a", "ec2:ip:associate")]
    [InlineData("completions |", "bash zsh fish powershell")]
    [InlineData("list --su", "--substring")]
    [InlineData("nonsense |", "")]
    public void The_word_under_the_cursor_is_completed(string line, string candidates)
    {
        var words = line.TrimEnd('|').Split(' ');
        Assert.Equal(candidates, string.Join(' ', new Completer(_cli.Services).Complete(words).Select(candidate => candidate.Text)));
    }

    [Fact]
    public void Nothing_is_compiled_for_it()
    {
        _cli.Recipes.IsCached = false;
        Assert.Empty(new Completer(_cli.Services).Complete(["plan", "broker", "--hostn"]));
        Assert.Empty(_cli.Recipes.Loaded);
    }

    [Fact]
    public async Task A_candidate_a_line_with_its_help()
    {
        await _cli.Run("complete -- ec2:ip:c");
        Assert.Equal("ec2:ip:create\tAllocates an address.\n", _cli.Output);
    }

    public void Dispose() => _cli.Dispose();
}
