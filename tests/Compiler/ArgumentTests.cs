namespace OriginScript.Compiler.Tests;

public sealed class ArgumentTests : IDisposable
{
    private readonly CompilerFixture _fixture = new();

    [Theory]
    [InlineData("var a = Argument(\"host\", \"Which one.\");", "HOST String! 'Which one.'")]
    [InlineData("var a = Argument<int>(help: \"How many.\", name: \"count\");", "COUNT Int32! 'How many.'")]
    [InlineData("var a = Argument(\"zone\", \"example.org\", \"Where.\");", "ZONE String=example.org 'Where.'")]
    [InlineData("var a = Option(\"ttl\", 300, \"Seconds.\");", "--ttl Int32=300 'Seconds.'")]
    [InlineData("var a = Option<double>(\"weight\", 1, \"How much.\");", "--weight Double=1 'How much.'")]
    [InlineData("var a = Option(\"force\", false, \"Really.\");", "--force Boolean=False 'Really.'")]
    [InlineData("var a = Option<string?>(\"note\", null, \"A note.\");", "--note String= 'A note.'")]
    [InlineData("var a = Option<string[]>(\"group\", [\"default\", \"web\"], \"Groups.\");", "--group String[]=default,web 'Groups.'")]
    [InlineData("var a = Option(\"group\", new[] { \"x\" }, \"Groups.\");", "--group String[]=x 'Groups.'")]
    [InlineData("var a = Option(\"group\", Array.Empty<string>(), \"Groups.\");", "--group String[]= 'Groups.'")]
    [InlineData("const string Help = \"Co\" + \"nst\"; var a = Option(\"x\", \"y\", Help);", "--x String=y 'Const'")]
    [InlineData("void Ask() { var b = Option(\"late\", 1, \"Late.\"); }", "--late Int32=1 'Late.'")]
    [InlineData("var b = Option(\"on\", 1, \"On.\");\n#if false\nvar c = Option(\"off\", 1, \"Off.\");\n#endif", "--on Int32=1 'On.'")]
    [InlineData("class Mine { public int Option(string name, int value, string help) => value; } var m = new Mine().Option(\"no\", 1, \"No.\");", "")]
    public void A_declaration_is_read_without_running_it(string source, string expected) =>
        Assert.Equal(expected, string.Join(' ', _fixture.Compile(source).Arguments.Select(Shown)));

    [Fact]
    public void Arguments_of_a_loaded_file_come_first()
    {
        _fixture.WriteFile("common.csx", "var region = Argument(\"region\", \"Region.\");");
        Assert.Equal(
            ["region", "host"],
            _fixture.Compile("#load \"common.csx\"\nvar host = Argument(\"host\", \"Host.\");").Arguments.Select(argument => argument.Name)
        );
    }

    [Theory]
    [InlineData(
        "var n = \"x\"; var a = Argument(n, \"Help.\");",
        "broker.csx(1,31): The name of this argument must be a constant string, so that help can show it without running the recipe. Write it as a literal."
    )]
    [InlineData(
        "var a = Option(\"x\", 1, DateTime.UtcNow.ToString());",
        "broker.csx(1,24): The help of the option \"x\" must be a constant string, so that help can show it without running the recipe. Write it as a literal."
    )]
    [InlineData(
        "var a = Option(\"x\", Environment.MachineName, \"Help.\");",
        "broker.csx(1,21): The default value of \"x\" must be a constant, so that help can show it. Write the value itself."
    )]
    [InlineData(
        "var a = Option(\"x\", new[] { Environment.MachineName }, \"Help.\");",
        "broker.csx(1,21): The default value of \"x\" must be a constant, so that help can show it. Write the value itself."
    )]
    [InlineData(
        "var a = Argument<DateTime>(\"when\", \"Help.\");",
        "broker.csx(1,9): The argument \"when\" is of type DateTime. Use string, bool, int, double or string[]."
    )]
    [InlineData(
        "var a = Option(\"Site_Repo\", 1, \"Help.\");",
        "broker.csx(1,9): \"Site_Repo\" is not a valid argument name. Use lowercase letters, digits and hyphens, as in \"site-repo\"."
    )]
    [InlineData(
        "var a = Option(\"x\", 1, \"Help.\");\nvar b = Argument(\"x\", \"Help.\");",
        "broker.csx(2,9): \"x\" is declared twice, first in broker.csx(1,9). Keep one and use its variable."
    )]
    [InlineData(
        "var a = Argument<string[]>(\"all\", \"Help.\");\nvar b = Argument(\"one\", \"Help.\");",
        "broker.csx(2,9): The argument \"one\" follows \"all\", which takes all remaining values. Declare \"all\" last."
    )]
    [InlineData(
        "var a = Argument(\"a\", \"x\", \"Help.\");\nvar b = Argument(\"b\", \"Help.\");",
        "broker.csx(2,9): The argument \"b\" is required but follows \"a\", which is optional. Declare it first, or give it a default value."
    )]
    [InlineData(
        "var u = Argument(\"user\", \"Who.\");",
        "broker.csx(1,9): The argument \"user\" has the name of an option of Dnsy, --user. Choose another name, for example \"recipe-user\"."
    )]
    [InlineData(
        "\nvar y = Option(\"yes\", false, \"Sure.\");",
        "broker.csx(2,9): The option \"yes\" has the name of an option of origin run and of origin undo, --yes. Choose another name, for example \"recipe-yes\"."
    )]
    [InlineData(
        "var c = Option(\"no-color\", 1, \"Grey.\");",
        "broker.csx(1,9): The option \"no-color\" has the name of an option of origin, --no-color. Choose another name, for example \"recipe-no-color\"."
    )]
    [InlineData(
        "var u = Argument(\"User\", \"Who.\");",
        "broker.csx(1,9): \"User\" is not a valid argument name. Use lowercase letters, digits and hyphens, as in \"site-repo\"."
    )]
    [InlineData(
        "var w = Option(\"wait\", false, \"Wait.\");\nvar n = Option(\"no-wait\", 1, \"Not.\");",
        "broker.csx(2,9): \"no-wait\" is the negative form of the switch \"wait\". Choose another name."
    )]
    [InlineData(
        "Func<string, string, string> ask = Argument;",
        "broker.csx(1,36): Argument cannot be used as a delegate. Call it with a name and a help text."
    )]
    public void A_declaration_that_help_cannot_show_is_an_error_at_its_line(string source, string expected) =>
        Assert.Equal(expected, _fixture.FormatDiagnostics(source));

    public void Dispose() => _fixture.Dispose();

    private static string Shown(DeclaredArgument argument)
    {
        var value = argument.Default is string[] texts ? string.Join(',', texts) : FormattableString.Invariant($"{argument.Default}");
        return $"{(argument.IsPositional ? argument.Name.ToUpperInvariant() : "--" + argument.Name)} {argument.Type.Name}{(argument.IsRequired ? "!" : "=" + value)} '{argument.Help}'";
    }
}
