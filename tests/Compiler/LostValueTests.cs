namespace OriginScript.Compiler.Tests;

/// <summary>J3 and J4: what would become a placeholder or stars in a string is refused at its line.</summary>
public sealed class LostValueTests : IDisposable
{
    private const string Setup = "var a = Host(\"a\"); Secret pw = Secret(\"PW\"); object box = a;\n";

    private readonly CompilerFixture _fixture = new();

    [Theory]
    [InlineData("var url = $\"http://{a.Ip}/\";", 21)]
    [InlineData("string url = $\"http://{a.Ip}/\".ToUpper();", 24)]
    [InlineData("var url = \"http://\" + a.Ip;", 23)]
    [InlineData("var url = \"http://\"; url += a.Ip;", 29)]
    [InlineData("var url = string.Format(\"http://{0}/\", a.Ip);", 40)]
    [InlineData("var all = string.Join(\",\", a.Ip, a.PrivateIp);", 28, 34)]
    [InlineData("var all = string.Join(\",\", Recipe.Hosts.Select(host => host.Ip));", 28)]
    [InlineData("var all = string.Join(\",\", new[] { a.Ip });", 28)]
    [InlineData("var all = string.Concat(a.Ip, \"x\");", 25)]
    [InlineData("var ip = a.Ip.ToString();", 10)]
    [InlineData("var ip = a.Ip.DisplayText;", 10)]
    [InlineData("Text url = $\"http://{a.Ip}/\"; var shown = url.DisplayText;", 43)]
    [InlineData("var ip = a.Ip?.ToString();", 10)]
    [InlineData("var text = new System.Text.StringBuilder().Append(a.Ip).ToString();", 51)]
    [InlineData("var text = new System.Text.StringBuilder().Append($\"{a.Ip}\").ToString();", 54)]
    [InlineData("Text url = $\"http://{a.Ip}/\"; var twice = $\"{url}{url}\";", 46, 51)]
    [InlineData("var keys = new Dictionary<string, int> { [a.Ip.ToString()] = 1 };", 43)]
    [InlineData("FormattableString url = $\"http://{a.Ip}/\";", 35)]
    [InlineData("string Url(HostBuilder host) => $\"http://{host.Ip}/\";", 43)]
    [InlineData("Text url = true ? $\"http://{a.Ip}/\" : \"none\";", 29)]
    public void J4_an_output_in_a_string_is_refused(string line, params int[] columns)
    {
        var said = _fixture.FormatDiagnostics(Setup + line).Split('\n');
        Assert.Equal(
            columns.Select(column => $"broker.csx(2,{column})"),
            said.Select(error => error[..error.IndexOf(": ", StringComparison.Ordinal)])
        );
        Assert.All(
            said,
            error =>
                Assert.EndsWith(
                    "is known only when its step runs, and a string has a placeholder in its place. Use a Text, which is resolved then: Text url = $\"http://{broker.Ip}/\";",
                    error,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("Text url = $\"http://{a.Ip}/\";")]
    [InlineData("Text url = a.Ip;")]
    [InlineData("Text inner = $\"{a.Ip}\"; Text url = $\"http://{inner}/{a.Name}\";")]
    [InlineData("Console.WriteLine($\"the address is {a.Ip}\");")]
    [InlineData("Console.WriteLine(a.Ip);")]
    [InlineData("Console.WriteLine(a.Ip.DisplayText);")]
    [InlineData("Console.Error.WriteLine(string.Join(\", \", Recipe.Hosts.Select(host => host.Ip)));")]
    [InlineData("if (a.Ip.Known is null) throw new ArgumentException($\"no address: {a.Ip} {pw}\");")]
    [InlineData("var urls = new Dictionary<Output, string> { [a.Ip] = \"x\" };")]
    [InlineData("var text = $\"{a.Name} {box}\" + a;")]
    [InlineData("Text[] list = [a.Name, $\"http://{a.Ip}/\"]; Text[] same = new Text[] { $\"{a.Ip}\" };")]
    [InlineData("Text Url(HostBuilder host) => $\"http://{host.Ip}/\"; Func<HostBuilder, Text> f = host => $\"{host.Ip}\";")]
    [InlineData("(Text, int) pair = ($\"{a.Ip}\", 1); Text choice = true ? $\"{a.Ip}\" : (Text)\"none\";")]
    [InlineData("a.Group(\"site:x\", [a.Name, $\"{a.Ip}\"], it => it.WithIp());")]
    [InlineData("Secret file = $\"password={pw} on {a.Ip}\";")]
    public void J4_what_keeps_the_output_is_not(string line) => Assert.Equal("", _fixture.FormatDiagnostics(Setup + line));

    [Theory]
    [InlineData("var line = \"pw=\" + pw;", 20)]
    [InlineData("var line = $\"pw={pw}\";", 18)]
    [InlineData("Text line = $\"pw={pw}\";", 19)]
    [InlineData("var line = pw.ToString();", 12)]
    [InlineData("var line = Secret(\"OTHER\").ToString();", 12)]
    [InlineData("var line = string.Join(\":\", \"user\", pw);", 37)]
    public void J3_a_secret_in_a_string_is_refused(string line, int column)
    {
        var said = _fixture.FormatDiagnostics(Setup + line);
        Assert.StartsWith($"broker.csx(2,{column}): ", said, StringComparison.Ordinal);
        Assert.Contains(
            "is a secret, and a string or Text is shown in plans and logs. Keep what contains it a secret: Secret content = $\"password={secret}\";",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void J3_the_error_names_the_verbs_that_take_a_secret() =>
        Assert.EndsWith(
            "Pass it to a verb that takes one: .Vault(\"name\", content).",
            _fixture.FormatDiagnostics("var line = \"pw=\" + Secret(\"PW\");"),
            StringComparison.Ordinal
        );

    [Fact]
    public void J4_a_loaded_file_is_read_too()
    {
        _fixture.WriteFile("urls.csx", "string Url(HostBuilder host) =>\n    \"http://\" + host.Ip;");
        Assert.StartsWith(
            "urls.csx(2,17): host.Ip is known only when its step runs",
            _fixture.FormatDiagnostics("#load \"urls.csx\"\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void J4_an_output_for_a_string_parameter_is_told_what_it_is() =>
        Assert.Equal(
            "broker.csx(1,15): The parameter \"zone\" of .Dns takes string, not Output. The value is known only when its step runs: use it where a Text is taken. Write .Dns(\"zone\", ttl: 300).",
            _fixture.FormatDiagnostics("Host(\"a\").Dns(Host(\"b\").Ip);")
        );

    [Fact]
    public void J6_the_secrets_of_a_recipe_are_known_without_running_it() =>
        Assert.Equal(
            ["PW", "KEY"],
            _fixture
                .Compile(
                    "const string Key = \"KEY\"; var a = Secret(\"PW\"); if (false) { var b = Secret(Key); } var again = Secret(\"PW\"); Host(\"a\");"
                )
                .SecretVariables
        );

    public void Dispose() => _fixture.Dispose();
}
