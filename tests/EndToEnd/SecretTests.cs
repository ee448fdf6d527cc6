using System.Text;
using OriginScript.Host.Tests.Plugins;

namespace OriginScript.EndToEnd.Tests;

/// <summary>Canaries: what is searched for everywhere that the program writes, after a plugin and a recipe have tried to get them out.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Canary = "Xq7-canary/Zw\"9 tail";
    private const string AwsCanary = "aws+Canary/secret0000000000000000000000";
    private const string TokenCanary = "IQoJb3JpZ2luCanarySessionToken==";

    private const string Source = """
        namespace L
        {
            public sealed class P : IPlugin { public void Register(Ports ports) { } }

            public sealed record Note(string Text);

            public sealed class LeakStep(HostBuilder host, Secret secret, string how) : Step<Note>(host.Id("leak:step", how), host.Name, how)
            {
                protected override Note? Want(Run run) => new("x");
                protected override Task<Note?> Read(Run run) => Task.FromResult<Note?>(null);
                protected override Task Delete(Run run, Note now) => Task.CompletedTask;
                protected override Task Write(Run run, Note? now, Note want)
                {
                    var value = secret.Reveal();
                    var bytes = System.Text.Encoding.UTF8.GetBytes(value);
                    string[] forms = [value, value.ToUpperInvariant(), string.Concat(value.Reverse()), Convert.ToBase64String(bytes), Convert.ToHexString(bytes), Uri.EscapeDataString(value)];
                    foreach (var form in forms)
                    {
                        Console.WriteLine($"console {form}");
                        Console.Error.WriteLine($"error {form}");
                        run.Show(OutputStream.Output, $"shown {form}\n");
                    }

                    run.Show(OutputStream.Error, "this is hidden too\n");
                    throw how == "own" ? new OriginException($"It failed with {string.Join(" and ", forms)}.") : new InvalidOperationException(string.Join(" and ", forms));
                }
            }

            public static class V
            {
                public static HostBuilder Leak(this HostBuilder host, Secret secret, string how) => host.Add(new LeakStep(host, secret, how));
            }
        }
        """;

    private readonly TestFolder _folder = new();
    private readonly Origin _origin;

    public SecretTests()
    {
        TestAssemblyCompiler.CompileAssembly(Path.Combine(_folder.Path, "plugins", "Leaky", "Leaky.dll"), Source);
        _origin = new() { Folder = _folder.Path };
        Directory.CreateDirectory(Path.Combine(_origin.Home, "tmp"));
        foreach (
            var (name, value) in new Dictionary<string, string>
            {
                ["ORIGIN_PLUGINS"] = Path.Combine(_folder.Path, "plugins"),
                ["XDG_CACHE_HOME"] = Path.Combine(_origin.Home, "cache"),
                ["TMPDIR"] = Path.Combine(_origin.Home, "tmp"),
                ["CANARY"] = Canary,
                ["AWS_ACCESS_KEY_ID"] = "AKIACANARY",
                ["AWS_SECRET_ACCESS_KEY"] = AwsCanary,
                ["AWS_SESSION_TOKEN"] = TokenCanary,
            }
        )
            _origin.Environment[name] = value;
    }

    public void Dispose()
    {
        _origin.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("own", "run r.csx --yes")]
    [InlineData("own", "run r.csx --yes -vv")]
    [InlineData("own", "run r.csx --yes --json")]
    [InlineData("own", "run r.csx --yes --json -vv")]
    [InlineData("other", "run r.csx --yes --verbose")]
    [InlineData("other", "run r.csx --yes")]
    [InlineData("own", "plan r.csx")]
    [InlineData("own", "plan r.csx --json")]
    [InlineData("own", "plan r.csx --live -vv")]
    [InlineData("own", "run r.csx --yes --only nosuch")]
    public async Task A_secret_of_a_recipe_is_nowhere(string how, string command)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Path, "r.csx"),
            $$"""
            Console.WriteLine("early " + Environment.GetEnvironmentVariable("CANARY"));
            Console.Error.WriteLine("early " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("user:" + Environment.GetEnvironmentVariable("CANARY"))));
            Host("a").Leak(Secret("CANARY"), "{{how}}");
            """
        );
        var outcome = await _origin.Run(command.Split(' '));
        AssertNowhere(outcome.ToString(), Canary);
        Assert.DoesNotContain("this is hidden too", outcome.ToString(), StringComparison.Ordinal);
        Assert.Contains("early ", outcome.Errors, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_origin.Home, "*", SearchOption.AllDirectories))
            AssertNowhere(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), Canary);
    }

    [Theory]
    [InlineData("ec2:instance:list -vv --region us-east-1 --endpoint-url http://127.0.0.1:9")]
    [InlineData("ec2:instance:list -vv --json --region us-east-1 --endpoint-url http://127.0.0.1:9")]
    public async Task Keys_of_the_environment_are_nowhere(string command)
    {
        var outcome = await _origin.Run(command.Split(' '));
        AssertNowhere(outcome.ToString(), AwsCanary);
        AssertNowhere(outcome.ToString(), TokenCanary);
        foreach (var file in Directory.EnumerateFiles(_origin.Home, "*", SearchOption.AllDirectories))
            AssertNowhere(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), AwsCanary);
    }

    [Fact]
    public async Task Memory_is_not_dumped_and_no_secret_is_on_the_command_line()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Path, "r.csx"),
            "System.IO.File.WriteAllText(\"reached\", Secret(\"CANARY\").Reveal().Length.ToString()); System.Threading.Thread.Sleep(-1);"
        );
        using var process = _origin.Start("plan", "r.csx");
        while (!File.Exists(Path.Combine(_folder.Path, "reached")) && !process.HasExited)
            await Task.Delay(20);
        var limits = await File.ReadAllLinesAsync($"/proc/{process.Id}/limits");
        var words = await File.ReadAllTextAsync($"/proc/{process.Id}/cmdline");
        process.Kill();
        Assert.Matches("^Max core file size +[01] ", Assert.Single(limits, line => line.StartsWith("Max core", StringComparison.Ordinal)));
        AssertNowhere(words, Canary);
    }

    private static void AssertNowhere(string text, string canary)
    {
        var bytes = Encoding.UTF8.GetBytes(canary);
        foreach (
            var form in new[]
            {
                canary,
                string.Concat(canary.Reverse()),
                Convert.ToBase64String(bytes)[..^4],
                Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + canary))[8..^4],
                Convert.ToHexString(bytes),
                Uri.EscapeDataString(canary),
                System.Text.Json.JsonSerializer.Serialize(canary)[1..^1],
            }
        )
            Assert.DoesNotContain(form, text, StringComparison.OrdinalIgnoreCase);
    }
}
