using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class VerbositySyntaxTests
{
    [Theory]
    [InlineData("plan x", "plan x")]
    [InlineData("plan -v x", "plan --verbose x")]
    [InlineData("-vv plan x", "--verbose --bodies plan x")]
    [InlineData("plan --verbose x --verbose", "plan --verbose x --bodies")]
    [InlineData("run -v x -v -- -v", "run --verbose x --bodies -- -v")]
    [InlineData("remote:run web -- ls -v", "remote:run web -- ls -v")]
    public void Short_forms_become_long_ones(string typed, string expanded) =>
        Assert.Equal(expanded.Split(' '), VerbositySyntax.Expand(typed.Split(' ')));
}
