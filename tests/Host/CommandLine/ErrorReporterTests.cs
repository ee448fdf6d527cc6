using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class ErrorReporterTests
{
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    public static TheoryData<Exception, int> Codes => new()
    {
        { new UsageException("x"), 2 },
        { new CompileException([], []), 3 },
        { new PluginException("x"), 4 },
        { new OperationCanceledException(), 5 },
        { new OriginException("x"), 1 },
        { new InvalidOperationException("x"), 1 },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_has_its_exit_code(Exception exception, int code) => Assert.Equal(code, ErrorReporter.Report(_errors, exception, verbose: false));

    [Fact]
    public void An_OriginException_is_reported_as_its_message()
    {
        ErrorReporter.Report(_errors, new OriginException("The zone is gone."), verbose: false);
        Assert.Equal("The zone is gone.\n", _errors.ToString());
    }

    [Fact]
    public void An_unexpected_error_says_how_to_see_more()
    {
        ErrorReporter.Report(_errors, new InvalidOperationException("Stack empty."), verbose: false);
        Assert.Equal("Unexpected error: Stack empty. Run it again with --verbose to see the stack trace.\n", _errors.ToString());
    }

    [Fact]
    public void An_error_in_a_plugin_names_it()
    {
        // What is built on the contract is a plugin for the reporter, so this assembly is one.
        var thrown = Record.Exception(() => int.Parse("x", System.Globalization.CultureInfo.InvariantCulture));
        ErrorReporter.Report(_errors, thrown!, verbose: false);
        Assert.Equal(
            "OriginScript.Host.Tests failed with FormatException: The input string 'x' was not in a correct format. Report this to the author of the plugin. Run it again with --verbose to see the stack trace.\n",
            _errors.ToString());
    }

    [Fact]
    public void Verbose_shows_the_trace()
    {
        ErrorReporter.Report(_errors, new InvalidOperationException("Stack empty."), verbose: true);
        Assert.StartsWith("System.InvalidOperationException: Stack empty.", _errors.ToString(), StringComparison.Ordinal);
    }
}
