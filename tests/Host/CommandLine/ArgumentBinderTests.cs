using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class ArgumentBinderTests
{
    private static readonly Parameter[] Parameters =
    [
        .. FakeRecipeProvider.Baseinstance,
        .. GlobalParameters.All,
        .. new FakeTaskCatalog().Options.Select(GlobalParameters.ToParameter),
    ];

    [Theory]
    [InlineData("web", "name=web")]
    [InlineData("web --hostname web.example.org", "name=web hostname=web.example.org")]
    [InlineData("web --hostname=web.example.org", "name=web hostname=web.example.org")]
    [InlineData("--hostname web.example.org web", "name=web hostname=web.example.org")]
    [InlineData("web --hostname=a=b", "name=web hostname=a=b")]
    [InlineData("web --disksize 20", "name=web disksize=20")]
    [InlineData("web --disksize -5", "name=web disksize=-5")]
    [InlineData("web --groups a b c", "name=web groups=[a,b,c]")]
    [InlineData("web --groups a b --disksize 20", "name=web disksize=20 groups=[a,b]")]
    [InlineData("web --groups a --groups b", "name=web groups=[a,b]")]
    [InlineData("web --elasticip", "name=web elasticip=True")]
    [InlineData("web --no-elasticip", "name=web elasticip=False")]
    [InlineData("web --elasticip=false", "name=web elasticip=False")]
    [InlineData("web --endpoint_url http://127.0.0.1:1", "name=web endpoint-url=http://127.0.0.1:1")]
    [InlineData("--no-color web", "name=web color=False")]
    [InlineData("--sandbox web", "name=web sandbox=")]
    [InlineData("web --sandbox=/tmp/world", "name=web sandbox=/tmp/world")]
    [InlineData("--verbose -- --web", "name=--web verbose=True")]
    [InlineData("-", "name=-")]
    [InlineData("@web", "name=@web")]
    public void Words_are_bound(string words, string bound) => Assert.Equal(bound, Format(Bind(words.Split(' '))));

    [Theory]
    [InlineData("web --disksize big", "--disksize must be a whole number, not \"big\".")]
    [InlineData("web --hostnam x", "baseinstance has no option --hostnam. Did you mean --hostname?")]
    [InlineData(
        "web --zzzzzz",
        "baseinstance has no option --zzzzzz. \"origin help baseinstance\" lists its options; write a value that starts with a dash after --."
    )]
    [InlineData(
        "web -x",
        "baseinstance has no option -x. \"origin help baseinstance\" lists its options; write a value that starts with a dash after --."
    )]
    [InlineData("web --hostname", "--hostname needs a value. Write --hostname=HOSTNAME.")]
    [InlineData("web --groups", "--groups needs a value. Write --groups=GROUPS ....")]
    [InlineData("web --hostname a --hostname b", "--hostname is given 2 times. Give it once.")]
    [InlineData("web --elasticip --no-elasticip", "--elasticip and --no-elasticip are mutually exclusive. Give only one of them.")]
    [InlineData("web --elasticip=maybe", "--elasticip takes no value. Write --elasticip or --no-elasticip.")]
    [InlineData("--verbose", "baseinstance needs NAME (The host's name). Usage: origin baseinstance NAME")]
    [InlineData("web db", "baseinstance does not take the argument \"db\". Usage: origin baseinstance NAME")]
    public void Words_that_do_not_fit_are_refused(string words, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<UsageException>(() => Bind(words.Split(' '))).Message);

    [Fact]
    public void A_required_option_that_is_missing_is_named() =>
        Assert.Equal(
            "create needs the option --image=IMAGE.",
            Assert
                .Throws<UsageException>(() =>
                    ArgumentBinder.Bind("create", [new("image", ParameterType.Text, IsPositional: false, IsRequired: true, null, "")], [])
                )
                .Message
        );

    [Fact]
    public void An_argument_is_read_as_its_type() =>
        Assert.Equal(
            "COUNT must be a whole number, not \"x\".",
            Assert
                .Throws<UsageException>(() =>
                    ArgumentBinder.Bind("make", [new("count", ParameterType.Int, IsPositional: true, IsRequired: true, null, "")], ["x"])
                )
                .Message
        );

    [Fact]
    public void A_number_has_a_point_in_every_culture() =>
        Assert.Equal(
            1.5,
            ArgumentBinder.Bind("make", [new("price", ParameterType.Number, IsPositional: true, IsRequired: true, null, "")], ["1.5"]).Given["price"]
        );

    [Fact]
    public void Defaults_stand_in_for_what_is_not_given() =>
        Assert.Equal(["web", null, 8, new[] { "default" }, true], Bind("web").GetValues(FakeRecipeProvider.Baseinstance));

    private static BoundArguments Bind(params string[] words) => ArgumentBinder.Bind("baseinstance", Parameters, words);

    private static string Format(BoundArguments bound) =>
        string.Join(
            ' ',
            bound
                .Parameters.Where(parameter => bound.Has(parameter.Name))
                .Select(parameter =>
                    $"{parameter.Name}={(bound.Given[parameter.Name] is string[] words ? $"[{string.Join(',', words)}]" : bound.Given[parameter.Name])}"
                )
        );
}
