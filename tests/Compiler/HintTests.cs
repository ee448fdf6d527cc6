namespace OriginScript.Compiler.Tests;

public sealed class HintTests : IDisposable
{
    private readonly CompilerFixture _fixture = new();

    [Theory]
    [InlineData("Host(\"a\").WithIP();", "broker.csx(1,11): .WithIP is not a verb. Did you mean .WithIp?")]
    [InlineData("Host(\"a\").Dsn(\"x\");", "broker.csx(1,11): .Dsn is not a verb. Did you mean .Dns?")]
    [InlineData("Host(\"a\").PrivatIp.ToString();", "broker.csx(1,11): .PrivatIp is not a verb. Did you mean .PrivateIp?")]
    [InlineData(
        "Host(\"a\").PuppetClient(\"p\");",
        "broker.csx(1,11): .PuppetClient is a verb of OriginScript.Puppet. It is not installed. Put its folder, OriginScript.Puppet, in ~/.local/share/originscript/plugins or in a folder listed in ORIGIN_PLUGINS."
    )]
    [InlineData(
        "Host(\"a\").PupetClient(\"p\");",
        "broker.csx(1,11): .PupetClient is not a verb. Did you mean .PuppetClient of OriginScript.Puppet? It is not installed. Put its folder, OriginScript.Puppet, in ~/.local/share/originscript/plugins or in a folder listed in ORIGIN_PLUGINS."
    )]
    [InlineData("Host(\"a\").SerialNumber.ToString();", "broker.csx(1,11): .SerialNumber is an output of Racks. It is not installed.")]
    [InlineData(
        "Host(SerialNumber);",
        "broker.csx(1,6): SerialNumber is an output of a host. Read it from a host: Host(\"broker\").SerialNumber. It is not installed."
    )]
    [InlineData("Host(\"a\").Fly();", "broker.csx(1,11): No installed plugin provides the verb .Fly. Run origin list to see what is available.")]
    [InlineData("Hots(\"a\");", "broker.csx(1,1): Hots is not defined. Did you mean Host?")]
    [InlineData("Dns(\"a\");", "broker.csx(1,1): Dns is a verb. Call it on a host: Host(\"broker\").Dns(\"zone\", ttl: 300).")]
    [InlineData("var broker = Host(\"a\");\nbrokr.WithIp();", "broker.csx(2,1): brokr is not defined. Did you mean broker?")]
    [InlineData("Host(\"a\").Ip.Nam.ToString();", "broker.csx(1,14): Output has no Nam. Did you mean Name?")]
    [InlineData(
        "Host(\"a\").Dns();",
        "broker.csx(1,11): There is no argument given that corresponds to the required parameter 'zone' of 'Verbs.Dns(HostBuilder, string, int)'. Write .Dns(\"zone\", ttl: 300)."
    )]
    [InlineData("Host(\"a\").Dns(7);", "broker.csx(1,15): The parameter \"zone\" of .Dns takes string, not int. Write .Dns(\"zone\", ttl: 300).")]
    [InlineData(
        "Host(\"a\").Dns(\"z\", ttl: \"5\");",
        "broker.csx(1,25): The parameter \"ttl\" of .Dns takes int, not string. Write .Dns(\"zone\", ttl: 300)."
    )]
    [InlineData("Host(\"a\").Ports(80, \"443\");", "broker.csx(1,21): The parameter \"ports\" of .Ports takes int, not string. Write .Ports(443).")]
    [InlineData("Host(\"a\").Motd(1);", "broker.csx(1,16): The parameter \"message\" of .Motd takes Text, not int.")]
    [InlineData("Host(1);", "broker.csx(1,6): The parameter \"name\" of Host takes string, not int.")]
    [InlineData(
        "var j = JsonDocument.Parse(\"{}\");",
        "broker.csx(1,9): JsonDocument is a type in System.Text.Json. Add using System.Text.Json; at the top."
    )]
    [InlineData("var c = new HttpClient();", "broker.csx(1,13): HttpClient is a type in System.Net.Http. Add using System.Net.Http; at the top.")]
    [InlineData("StringBuilder? b = null;", "broker.csx(1,1): StringBuilder is a type in System.Text. Add using System.Text; at the top.")]
    [InlineData(
        "ConcurrentDictionary<string, int>? b = null;",
        "broker.csx(1,1): ConcurrentDictionary is a type in System.Collections.Concurrent. Add using System.Collections.Concurrent; at the top."
    )]
    [InlineData(
        "Timer? t = null;",
        "broker.csx(1,1): Timer is a type in System.Threading and in System.Timers. Add using System.Threading; or using System.Timers; at the top."
    )]
    [InlineData("Dns.GetHostName();", "broker.csx(1,1): Dns is a type in System.Net. Add using System.Net; at the top.")]
    [InlineData("HostBulder? h = null;", "broker.csx(1,1): There is no type HostBulder. Did you mean HostBuilder?")]
    [InlineData(
        "Host(\"a\").Dns(\"z\", tll: 5);",
        "broker.csx(1,20): The best overload for 'Dns' does not have a parameter named 'tll'. Write .Dns(\"zone\", ttl: 300)."
    )]
    [InlineData("Host(\"a\").Dns(\"z\", 1, 2);", "broker.csx(1,11): No overload for method 'Dns' takes 3 arguments. Write .Dns(\"zone\", ttl: 300).")]
    [InlineData(
        "namespace Mine { }",
        "broker.csx(1,1): A recipe cannot contain namespaces. Remove the namespace and declare its types at the top level."
    )]
    [InlineData(
        "static class E { public static HostBuilder Web(this HostBuilder host) => host; }",
        "broker.csx(1,44): In a recipe, an extension method is a top-level static method: static HostBuilder Web(this HostBuilder host) => host.Launch(\"debian12\");"
    )]
    [InlineData(
        "static class E { extension(HostBuilder host) { public HostBuilder Web() => host; } }",
        "broker.csx(1,18): In a recipe, an extension method is a top-level static method: static HostBuilder Web(this HostBuilder host) => host.Launch(\"debian12\");"
    )]
    [InlineData(
        "var part = \"abc\".AsSpan();",
        "broker.csx(1,1): Field or auto-implemented property cannot be of type 'ReadOnlySpan<char>' unless it is an instance member of a ref struct. A top-level variable of a recipe is a field. Move it into a method."
    )]
    [InlineData("file class Mine;", "broker.csx(1,12): A recipe cannot contain file-local types. Remove the file modifier.")]
    [InlineData(
        "#r \"x.dll\"\nHost(\"a\");",
        "broker.csx(1,1): A recipe cannot use #r. Put code that needs another assembly into a plugin, or load source with #load."
    )]
    [InlineData(
        "#load \"gone.csx\"\nHost(\"a\");",
        "broker.csx(1,7): Source file 'gone.csx' could not be opened -- Could not find file. A #load path is relative to the file that contains it, or to the recipe."
    )]
    [InlineData(
        "Host(\"a\");\nEnvironment.Exit(0);",
        "broker.csx(2,13): A recipe cannot call Environment.Exit: the program would end without a plan. Throw an exception to stop with an error."
    )]
    [InlineData(
        "using static System.Environment;\nvoid Stop() => FailFast(\"x\");",
        "broker.csx(2,16): A recipe cannot call Environment.FailFast: the program would end without a plan. Throw an exception to stop with an error."
    )]
    [InlineData("class Mine { public void Exit() { } } new Mine().Exit();", "")]
    [InlineData("Host(\"a\"", "broker.csx(1,9): ) expected.")]
    [InlineData("Host(\"a\".WithIp();", "broker.csx(1,18): ) expected.")]
    [InlineData("// nothing yet\n", "broker.csx(1,1): The recipe is empty. A recipe declares at least one host: Host(\"broker\");")]
    public void An_error_says_what_to_write(string source, string expected) => Assert.Equal(expected, _fixture.FormatDiagnostics(source));

    [Fact]
    public void An_error_in_a_loaded_file_names_that_file()
    {
        _fixture.WriteFile("shared/net.csx", "var zone = \"z\";\nHost(zone).WithIpp();");
        Assert.Equal("shared/net.csx(2,12): .WithIpp is not a verb. Did you mean .WithIp?", _fixture.FormatDiagnostics("#load \"shared/net.csx\"\n"));
    }

    [Fact]
    public void A_loaded_file_that_is_not_text_is_named()
    {
        File.WriteAllBytes(_fixture.GetPath("bytes.csx"), [0x2f, 0x2f, 0xc3, 0x28]);
        Assert.Contains(
            "bytes.csx' could not be opened -- it is not valid UTF-8.",
            _fixture.FormatDiagnostics("#load \"bytes.csx\"\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nullability_is_a_warning_until_a_verb_is_given_a_null() =>
        Assert.Equal(
            "warning broker.csx(1,15): Cannot convert null literal to non-nullable reference type.\n"
                + "broker.csx(1,35): The parameter \"zone\" of .Dns must not be null, and name may be. Check it before, or write what to use instead: name ?? ...",
            _fixture.FormatDiagnostics("string name = null; Host(\"a\").Dns(name);")
        );

    public void Dispose() => _fixture.Dispose();
}
