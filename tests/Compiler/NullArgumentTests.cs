namespace OriginScript.Compiler.Tests;

/// <summary>Null for a parameter of a verb that takes none is refused at its place, also in a variable.</summary>
public sealed class NullArgumentTests : IDisposable
{
    private readonly CompilerFixture _fixture = new();

    [Theory]
    [InlineData("Host(\"a\").Package(null);", 19)]
    [InlineData("Host(\"a\").Package(\"git\", null);", 26)]
    [InlineData("Host(\"a\").Package(null!);", 19)]
    [InlineData("Host(\"a\").Package((string[])default!);", 19)]
    [InlineData("#nullable disable\nHost(\"a\").Package(null);", 19)]
    public void A_null_is_refused(string recipe, int column) =>
        Assert.EndsWith(
            $",{column}): The parameter \"names\" of .Package must not be null. Write .Package(\"names\").",
            Assert.Single(_fixture.FormatDiagnostics(recipe).Split('\n'), said => !said.StartsWith("warning", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("string? n = null;\nHost(\"a\").Package(n);", "n", 19)]
    [InlineData("var n = Environment.GetEnvironmentVariable(\"N\");\nHost(\"a\").Package(\"git\", n);", "n", 26)]
    [InlineData("\nHost(\"a\").Package(new[] { \"a\" }.FirstOrDefault());", "new[] { \"a\" }.FirstOrDefault()", 19)]
    [InlineData("string[]? n = null;\nHost(\"a\").Package(n);", "n", 19)]
    public void What_may_be_null_is_refused(string recipe, string value, int column) =>
        Assert.Contains(
            $"broker.csx(2,{column}): The parameter \"names\" of .Package must not be null, and {value} may be. Check it before, or write what to use instead: {value} ?? ...",
            _fixture.FormatDiagnostics(recipe).Split('\n')
        );

    [Theory]
    [InlineData("Host(\"a\").User(\"u\", null);")]
    [InlineData("Host(\"a\").User(\"u\", key: null, groups: default);")]
    [InlineData("Host(\"a\").User(\"u\", key: Environment.GetEnvironmentVariable(\"KEY\"));")]
    [InlineData("string? n = Environment.GetEnvironmentVariable(\"N\"); if (n is not null) Host(\"a\").Package(n);")]
    [InlineData("Host(\"a\").Package(Environment.GetEnvironmentVariable(\"N\") ?? \"git\");")]
    [InlineData("Host(\"a\").Dns(\"z\", default);")]
    public void What_takes_null_or_is_checked_is_not(string recipe) => Assert.Equal("", _fixture.FormatDiagnostics(recipe));

    public void Dispose() => _fixture.Dispose();
}
