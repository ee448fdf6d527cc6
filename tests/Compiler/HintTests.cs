namespace OriginScript.Compiler.Tests;

public sealed class HintTests : IDisposable
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("Host(\"a\").WithIP();", "broker.csx(1,11): .WithIP is no verb. Did you mean .WithIp?")]
    [InlineData("Host(\"a\").Dsn(\"x\");", "broker.csx(1,11): .Dsn is no verb. Did you mean .Dns?")]
    [InlineData("Host(\"a\").PrivatIp.ToString();", "broker.csx(1,11): .PrivatIp is no verb. Did you mean .PrivateIp?")]
    [InlineData("Host(\"a\").PuppetClient(\"p\");", "broker.csx(1,11): .PuppetClient is a verb of OriginScript.Puppet. It is not installed. Put its folder, OriginScript.Puppet, below ~/.local/share/originscript/plugins or below one that ORIGIN_PLUGINS names.")]
    [InlineData("Host(\"a\").PupetClient(\"p\");", "broker.csx(1,11): .PupetClient is no verb. Did you mean .PuppetClient of OriginScript.Puppet? It is not installed. Put its folder, OriginScript.Puppet, below ~/.local/share/originscript/plugins or below one that ORIGIN_PLUGINS names.")]
    [InlineData("Host(\"a\").Fly();", "broker.csx(1,11): .Fly is no verb of any plugin here. Run origin list to see what there is.")]
    [InlineData("Hots(\"a\");", "broker.csx(1,1): Hots is not known here. Did you mean Host?")]
    [InlineData("Dns(\"a\");", "broker.csx(1,1): Dns is a verb and belongs to a host: Host(\"broker\").Dns(string zone, int ttl = 300).")]
    [InlineData("var broker = Host(\"a\");\nbrokr.WithIp();", "broker.csx(2,1): brokr is not known here. Did you mean broker?")]
    [InlineData("Host(\"a\").Ip.Hnt.ToString();", "broker.csx(1,14): Later has no Hnt. Did you mean Hint?")]
    [InlineData("Host(\"a\").Dns();", "broker.csx(1,11): There is no argument given that corresponds to the required parameter 'zone' of 'Verbs.Dns(HostBuilder, string, int)'. Write .Dns(string zone, int ttl = 300).")]
    [InlineData("Host(\"a\").Dns(7);", "broker.csx(1,15): Argument 2: cannot convert from 'int' to 'string'. Write .Dns(string zone, int ttl = 300).")]
    [InlineData("Host(\"a\").Dns(\"z\", tll: 5);", "broker.csx(1,20): The best overload for 'Dns' does not have a parameter named 'tll'. Write .Dns(string zone, int ttl = 300).")]
    [InlineData("Host(\"a\").Dns(\"z\", 1, 2);", "broker.csx(1,11): No overload for method 'Dns' takes 3 arguments. Write .Dns(string zone, int ttl = 300).")]
    [InlineData("namespace Mine { }", "broker.csx(1,1): A recipe has no namespaces. Take the namespace away; its types may stand at the top.")]
    [InlineData("static class E { public static HostBuilder Web(this HostBuilder host) => host; }", "broker.csx(1,44): A recipe declares an extension as a static method at its top: static HostBuilder Web(this HostBuilder host) => host.Launch(\"debian12\");")]
    [InlineData("static class E { extension(HostBuilder host) { public HostBuilder Web() => host; } }", "broker.csx(1,18): A recipe declares an extension as a static method at its top: static HostBuilder Web(this HostBuilder host) => host.Launch(\"debian12\");")]
    [InlineData("var part = \"abc\".AsSpan();", "broker.csx(1,1): Field or auto-implemented property cannot be of type 'ReadOnlySpan<char>' unless it is an instance member of a ref struct. A variable at the top of a recipe is a field: move it into a method.")]
    [InlineData("file class Mine;", "broker.csx(1,12): A recipe has no file-local types. Take the word file away.")]
    [InlineData("#r \"x.dll\"\nHost(\"a\");", "broker.csx(1,1): A recipe uses plugins and has no #r. Put what needs another assembly into a plugin, or load source with #load.")]
    [InlineData("#load \"gone.csx\"\nHost(\"a\");", "broker.csx(1,7): Source file 'gone.csx' could not be opened -- Could not find file. Paths of #load start from the file that says #load, then from the recipe.")]
    [InlineData("Host(\"a\"", "broker.csx(1,9): ) expected.")]
    [InlineData("Host(\"a\".WithIp();", "broker.csx(1,18): ) expected.")]
    [InlineData("// nothing yet\n", "broker.csx(1,1): Nothing is said here. A recipe names a host at least: Host(\"broker\");")]
    public void An_error_says_what_to_write(string source, string expected) => Assert.Equal(expected, _desk.Complaints(source));

    [Fact]
    public void An_error_in_a_loaded_file_names_that_file()
    {
        _desk.Write("shared/net.csx", "var zone = \"z\";\nHost(zone).WithIpp();");
        Assert.Equal("shared/net.csx(2,12): .WithIpp is no verb. Did you mean .WithIp?", _desk.Complaints("#load \"shared/net.csx\"\n"));
    }

    [Fact]
    public void A_loaded_file_that_is_no_text_is_named()
    {
        File.WriteAllBytes(_desk.At("bytes.csx"), [0x2f, 0x2f, 0xc3, 0x28]);
        Assert.Contains("bytes.csx' could not be opened -- it is no UTF-8 text.", _desk.Complaints("#load \"bytes.csx\"\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nullability_is_a_warning() => Assert.Equal(
        "warning broker.csx(1,15): Cannot convert null literal to non-nullable reference type.",
        _desk.Complaints("string name = null; Host(\"a\").Dns(name);"));

    public void Dispose() => _desk.Dispose();
}
