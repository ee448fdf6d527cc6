using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>J7: what <c>--diff</c> shows of a file.</summary>
public sealed class FileDiffTests : IDisposable
{
    private readonly FakeShellMachine _machine = new();

    [Fact]
    public void A_plan_shows_the_whole_content_with_placeholders() =>
        Assert.Equal(
            ["@@ -0,0 +1,2 @@", "+server {ntp.ip}", "+# end"],
            Plan(recipe =>
            {
                var ntp = recipe.Host("ntp");
                ntp.Add(new AddressStep(ntp));
                recipe.Host("web").At("192.0.2.10").File("/etc/ntp.conf", $"server {ntp.Ip}\n# end\n");
            })
        );

    [Fact]
    public void A_secret_is_not_shown() =>
        Assert.Equal(["(the content is secret)"], Plan(recipe => recipe.Host("web").At("192.0.2.10").File("/etc/key", new Secret("tiger"))));

    [Fact]
    public void Bytes_that_are_no_text_are_counted()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, [0, 255, 1]);
        Assert.Equal(["(3 bytes that are not text)"], Plan(recipe => recipe.Host("web").At("192.0.2.10").File("/etc/x", new LocalFile(path))));
        File.Delete(path);
    }

    [Fact]
    public void The_setting_of_cloud_init_is_shown() =>
        Assert.Equal(["@@ -0,0 +1,1 @@", "+preserve_hostname: true"], Plan(recipe => recipe.Host("web").At("192.0.2.10").PreserveHostname()));

    [FakeMachineFact]
    public async Task A_live_plan_and_a_run_compare_with_the_file_on_the_machine()
    {
        _machine.WithFile("etc/motd", "one\ntwo\n");
        var lab = new Lab(_machine);
        Action<Recipe> recipe = recipe => recipe.Host("web").At("192.0.2.10").File("/etc/motd", "one\nthree\n");
        var planned = (await lab.LivePlan(recipe)).Lines.Single().Diff;
        var done = (await lab.Run(recipe)).Lines.Single().Diff;
        Assert.Equal((IEnumerable<string>)["@@ -1,2 +1,2 @@", " one", "-two", "+three"], planned);
        Assert.Equal(planned, done);
    }

    [FakeMachineFact]
    public async Task J3_a_text_with_a_secret_is_written_whole_and_shown_nowhere()
    {
        Secret content = $"password={new Secret("canary-of-the-diff")}\n";
        var lab = new Lab(_machine);
        var run = await lab.Run(recipe => recipe.Host("web").At("192.0.2.10").File("/etc/app", content));
        Assert.Equal("password=canary-of-the-diff\n", _machine.ReadFile("etc/app"));
        Assert.DoesNotContain("canary", Transcript.Of(run.Lines) + lab.Journal.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _machine.Dispose();

    private static IReadOnlyList<string> Plan(Action<Recipe> recipe) => Engine.Plan.GetLines(Lab.BuildRecipe(recipe)).Last().Diff;

    private sealed class AddressStep : Condition<string>
    {
        public AddressStep(HostBuilder host)
            : base(host.Id("test:ip")) => Provides = [host.Ip];

        protected override string Want(Run run) => "an address";

        protected override Task<string?> Read(Run run) => Task.FromResult<string?>("an address");
    }
}
