using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;
using OriginScript.Host.Recipes;
using OriginScript.Host.Reports;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class ErrorReporterTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _errors = new() { NewLine = "\n" };

    public static TheoryData<Exception, int> Codes =>
        new()
        {
            { new UsageException("x"), 2 },
            { new CompileException([], []), 3 },
            {
                new CompileException([], []) { IsPluginProblem = true },
                4
            },
            { new PluginException("x"), 4 },
            { new OperationCanceledException(), 5 },
            { new OriginException("x"), 1 },
            { new InvalidOperationException("x"), 1 },
        };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_has_its_exit_code(Exception exception, int code) => Assert.Equal(code, CreateReporter().Report(exception));

    [Fact]
    public void An_OriginException_is_reported_as_its_message()
    {
        CreateReporter().Report(new OriginException("The zone is gone."));
        Assert.Equal("The zone is gone.\n", _errors.ToString());
    }

    [Fact]
    public void An_unexpected_error_says_how_to_see_more()
    {
        CreateReporter().Report(new InvalidOperationException("Stack empty."));
        Assert.Equal("Unexpected error: Stack empty. Run it again with --verbose to see the stack trace.\n", _errors.ToString());
    }

    [Fact]
    public void An_error_in_a_plugin_names_it()
    {
        // What is built on the contract is a plugin for the reporter, so this assembly is one.
        var thrown = Record.Exception(() => int.Parse("x", System.Globalization.CultureInfo.InvariantCulture));
        CreateReporter().Report(thrown!);
        Assert.Equal(
            "OriginScript.Host.Tests failed with FormatException: The input string 'x' was not in a correct format. Report this to the author of the plugin. Run it again with --verbose to see the stack trace.\n",
            _errors.ToString()
        );
    }

    [Fact]
    public void Verbose_shows_the_trace()
    {
        CreateReporter(verbose: true).Report(new InvalidOperationException("Stack empty."));
        Assert.StartsWith("System.InvalidOperationException: Stack empty.", _errors.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<Exception, string> Events =>
        new()
        {
            { new UsageException("Write it."), """{"type":"error","code":"usage","message":"Write it.","exit_code":2}""" },
            { new PluginException("It is gone."), """{"type":"error","code":"plugin","message":"It is gone.","exit_code":4}""" },
            { new OperationCanceledException(), """{"type":"error","code":"cancelled","message":"Cancelled.","exit_code":5}""" },
            {
                new CompileException([new("/r.csx", 2, 7, "Odd.", IsError: false), new("/r.csx", 3, 1, "No.", IsError: true)], []),
                """{"type":"error","code":"compile","message":"No.","file":"/r.csx","line":3,"column":1,"exit_code":3}"""
            },
            {
                new RecipeConflictException(new("/a.csx", 1, 2), new("/a.csx", 3, 4), new OriginException("Twice.")),
                """{"type":"error","code":"failed","message":"Twice. /a.csx(1,2) declares the first, /a.csx(3,4) the second.","file":"/a.csx","line":3,"column":4,"exit_code":1}"""
            },
        };

    [Theory]
    [MemberData(nameof(Events))]
    public void With_json_an_exception_is_the_last_event(Exception exception, string expected)
    {
        CreateReporter(json: true).Report(exception);
        string[] lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("""{"type":"version",""", lines[0], StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(lines[1..]));
    }

    [Theory]
    [InlineData(ExitCode.StepFailed, """{"type":"error","code":"failed","message":"Nothing was started.","exit_code":1}""")]
    [InlineData(ExitCode.Success, null)]
    [InlineData(ExitCode.ChangesPending, null)]
    public void With_json_a_failure_that_the_command_reported_is_an_event(int exitCode, string? expected)
    {
        var terminal = CreateTerminal();
        _ = new JsonLinesWriter(terminal);
        _output.GetStringBuilder().Clear();
        terminal.State.LastMessage = "Nothing was started.";
        Assert.Equal(exitCode, new ErrorReporter(terminal, verbose: false, json: true).Complete(exitCode));
        Assert.Equal(expected ?? "", _output.ToString().TrimEnd('\n'));
    }

    private Terminal CreateTerminal() => new(_output, _errors, TextReader.Null);

    private ErrorReporter CreateReporter(bool verbose = false, bool json = false) => new(CreateTerminal(), verbose, json);
}
