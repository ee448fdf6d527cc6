using System.Text.Encodings.Web;
using System.Text.Json;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Tests.CommandLine;

public sealed class CommandDispatcherTests : IDisposable
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CliHarness _cli = new();

    [Theory]
    [InlineData("plan scripts/broker.csx web", "plan scripts/broker.csx name=web")]
    [InlineData("plan scripts/broker web", "plan scripts/broker.csx name=web")]
    [InlineData("plan broker web", "plan scripts/broker.csx name=web")]
    [InlineData("--verbose plan --live broker web", "plan scripts/broker.csx name=web")]
    [InlineData("--region eu-central-1 plan broker web", "plan scripts/broker.csx name=web")]
    [InlineData("plan --only web origin:baseinstance web", "plan scripts/origin/baseinstance.csx name=web")]
    [InlineData("run origin baseinstance web --disksize 20", "run scripts/origin/baseinstance.csx name=web disksize=20")]
    [InlineData("origin:baseinstance web --yes", "run scripts/origin/baseinstance.csx name=web")]
    [InlineData("origin base web", "run scripts/origin/baseinstance.csx name=web")]
    [InlineData("scripts/broker.csx web", "run scripts/broker.csx name=web")]
    [InlineData("work/mine web", "run work/mine.csx name=web")]
    [InlineData("undo broker web", "undo scripts/broker.csx name=web")]
    [InlineData("plan ec2:ip:create", "plan ec2:ip:create")]
    [InlineData("undo ec2 ip associate 192.0.2.1 i-1", "undo ec2:ip:associate")]
    [InlineData("ec2:ip:associate 192.0.2.1 i-1", "run ec2:ip:associate")]
    [InlineData("ec2:ip assoc 192.0.2.1 i-1", "run ec2:ip:associate")]
    [InlineData("ec2 --region eu-central-1 ip create", "run ec2:ip:create")]
    public async Task Arguments_become_a_command(string line, string work)
    {
        await _cli.Run(line);
        Assert.Equal("", _cli.Errors);
        var subject = _cli.Runner.Target!;
        Assert.Equal(
            work,
            string.Join(' ', [_cli.Runner.Command, subject.Title, .. subject.ArgumentValues.Select(given => $"{given.Key}={given.Value}")])
        );
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("brokr", 2, "There is no command, task or recipe brokr. Did you mean broker?")]
    [InlineData("apply broker", 2, "There is no command, task or recipe apply. Did you mean run?")]
    [InlineData("destroy", 2, "There is no command, task or recipe destroy. Did you mean undo?")]
    [InlineData("validate scripts/broker.csx", 2, "There is no command, task or recipe validate. Did you mean check?")]
    [InlineData("up", 2, "There is no command, task or recipe up. Did you mean run?")]
    [InlineData("preview broker", 2, "There is no command, task or recipe preview. Did you mean plan?")]
    [InlineData("diff --sandbox broker", 2, "There is no command, task or recipe diff. Did you mean plan --live?")]
    [InlineData("help apply", 2, "There is no command, task or recipe apply. Did you mean run?")]
    [InlineData("journal shwo x", 2, "There is no command journal shwo. Did you mean journal show?")]
    [InlineData("cache clear", 2, "There is no command cache clear. Write cache explain.")]
    [InlineData("plna broker", 2, "There is no command, task or recipe plna. Did you mean plan?")]
    [InlineData("ec2:ip:asociate", 2, "There is no command, task or recipe ec2:ip:asociate. Did you mean ec2:ip:associate?")]
    [InlineData("ec2 ip asociate 192.0.2.1", 2, "There is no command, task or recipe ec2:ip:asociate. Did you mean ec2:ip:associate?")]
    [InlineData("baseinstance", 2, "There is no command, task or recipe baseinstance. Did you mean origin:baseinstance?")]
    [InlineData("get-hostname db", 2, "There is no command, task or recipe get-hostname. Did you mean remote:get_hostname?")]
    [InlineData(
        "qwertz",
        2,
        "There is no command, task or recipe qwertz. \"origin list\" shows the tasks and recipes, \"origin help\" the commands."
    )]
    [InlineData("ec2:i:create", 2, "ec2:i:create is ambiguous: it matches ec2:instance:create and ec2:ip:create. Type more of the name.")]
    [InlineData("plan", 2, "No recipe or task given. Write the path of a .csx file, or a name that \"origin list\" shows.")]
    [InlineData("plan scripts/brokr.csx", 2, "There is no recipe scripts/brokr.csx. Did you mean scripts/broker.csx?")]
    [InlineData("plan nowhere/x.csx", 2, "There is no recipe nowhere/x.csx. Write the path of a .csx file, or a name that \"origin list\" shows.")]
    [InlineData("plan ec2:image:list", 2, "ec2:image:list is a query, so there is nothing to plan or undo. Run it with origin ec2:image:list.")]
    [InlineData("run broker web --parallel 0", 2, "--parallel must be 1 or more, not 0.")]
    [InlineData("completions tcsh", 2, "There is no completion script for tcsh. Write bash, zsh, fish or powershell.")]
    [InlineData(
        "help nothing",
        2,
        "There is no command, task or recipe nothing. \"origin list\" shows the tasks and recipes, \"origin help\" the commands."
    )]
    public async Task Arguments_that_name_nothing_are_refused_in_a_sentence(string line, int code, string sentence = "")
    {
        Assert.Equal(code, await _cli.Run(line));
        Assert.Equal(sentence, _cli.Errors.TrimEnd());
    }

    [Fact]
    public async Task An_unknown_task_may_belong_to_a_plugin_that_was_not_loaded()
    {
        using var prompt = new CliHarness { Tasks = new() { Plugins = [new("Foo", "1.0.0", "/plugins/Foo", "It is broken.")] } };
        await prompt.Run("foo:bar");
        Assert.EndsWith("the commands.\nFoo was not loaded: It is broken.\n", prompt.Errors);
    }

    [Theory]
    [InlineData(
        "run broker web --endpoint-url localhost",
        "--endpoint-url \"localhost\" is not a valid URL. Write for example --endpoint-url http://127.0.0.1:4566."
    )]
    [InlineData("run broker web --regoin x", "scripts/broker.csx has no option --regoin. Did you mean --region?")]
    [InlineData(
        "run broker web --secret-access-key x",
        "scripts/broker.csx has no option --secret-access-key. \"origin help scripts/broker.csx\" lists its options; write a value that starts with a dash after --."
    )]
    public async Task An_option_of_a_plugin_that_cannot_be_used_is_refused(string line, string sentence)
    {
        Assert.Equal(ExitCode.UsageError, await _cli.Run(line));
        Assert.Equal(sentence, _cli.Errors.TrimEnd());
    }

    [Fact]
    public async Task An_option_of_a_plugin_that_is_not_installed_is_unknown()
    {
        using var bare = new CliHarness { Tasks = new() { Options = [] } };
        Assert.Equal(ExitCode.UsageError, await bare.Run("run broker web --region eu-central-1"));
        Assert.StartsWith("scripts/broker.csx has no option --region.", bare.Errors);
    }

    [Fact]
    public async Task Options_of_every_kind_reach_the_command_runner()
    {
        await _cli.Run("--profile ada run broker web --yes --parallel 4 --only web --sandbox=/w --faults throttle:3 --no-color --state /s");
        var given = _cli.Runner.Options.PluginOptions;
        Assert.Equal(new KeyValuePair<string, string>("profile", "ada"), Assert.Single(given));
        Assert.Equal(
            new()
            {
                PluginOptions = given,
                Sandbox = "/w",
                Faults = "throttle:3",
                NoColor = true,
                State = "/s",
            },
            _cli.Runner.Options
        );
        Assert.Equal(
            new()
            {
                AssumeYes = true,
                Parallel = 4,
                OnlyHost = "web",
            },
            _cli.Runner.ExecutionOptions
        );
    }

    [Theory]
    [InlineData("ec2:instance:delete i-1 --force")]
    [InlineData("run ec2:instance:delete i-1 --force")]
    public async Task Force_is_a_yes_for_a_task_that_asks(string line)
    {
        await _cli.Run(line);
        Assert.True(_cli.Runner.ExecutionOptions!.AssumeYes);
    }

    [Fact]
    public async Task An_option_of_a_task_takes_precedence_over_a_global_one()
    {
        await _cli.Run("ec2:instance:create --name web --image ami-1 --key ada --region eu-central-1");
        Assert.Equal(new KeyValuePair<string, string>("region", "eu-central-1"), Assert.Single(_cli.Runner.Options.PluginOptions));
    }

    [Theory]
    [InlineData("plan nosuch.csx --json", "usage", 2)]
    [InlineData("--json undo nosuch.csx", "usage", 2)]
    [InlineData("run broker --json", "usage", 2)]
    [InlineData("list --json --nosuch", "usage", 2)]
    [InlineData("help nosuch --json", "usage", 2)]
    [InlineData("check nosuch --json", "usage", 2)]
    [InlineData("ec2:ip:associate --json", "usage", 2)]
    [InlineData("completions tcsh --json", "usage", 2)]
    public async Task A_failure_is_the_last_event_with_json(string line, string code, int exitCode)
    {
        Assert.Equal(exitCode, await _cli.Run(line));
        string[] lines = _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("""{"type":"version",""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            $$"""{"type":"error","code":"{{code}}","message":{{JsonSerializer.Serialize(_cli.Errors.TrimEnd(), Relaxed)}},"exit_code":{{exitCode}}}""",
            Assert.Single(lines[1..]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_plan_by_path_does_not_read_the_catalog()
    {
        await _cli.Run("plan scripts/broker.csx web");
        Assert.Equal(["OriginScript.Shelf"], _cli.Runner.Target!.Plugins);
        Assert.Equal([Path.Combine(_cli.Folder, "scripts/broker.csx")], _cli.Recipes.Loaded);
    }

    [Theory]
    [InlineData("run broker web --disksize 20 --hostname h", "run --hostname h broker --disksize=20 web")]
    [InlineData("run broker web", "run broker web --disksize 8 --groups default --elasticip")]
    public async Task The_order_of_options_and_a_default_that_is_given_make_no_other_journal(string one, string other) =>
        Assert.Equal(await IdentityOf(one), await IdentityOf(other));

    [Fact]
    public async Task Another_value_makes_another_journal() =>
        Assert.NotEqual(await IdentityOf("run broker web"), await IdentityOf("run broker web --disksize 9"));

    [Fact]
    public async Task A_path_through_a_linked_folder_makes_no_other_journal()
    {
        Directory.CreateSymbolicLink(Path.Combine(_cli.Folder, "linked"), "scripts");
        Assert.Equal(await IdentityOf("run scripts/broker.csx web"), await IdentityOf("run linked/broker.csx web"));
    }

    [Fact]
    public async Task A_query_is_asked_with_its_defaults()
    {
        await _cli.Run("ec2:image:list --owner amazon");
        var rows = await (Task<IReadOnlyList<string>>)_cli.Runner.Inquiry!.Invoke(null!)!;
        Assert.Equal(["* amazon"], rows);
    }

    [Theory]
    [InlineData("sandbox", "sandbox 0", "")]
    [InlineData("sandbox --port 8080 --folder /w", "sandbox 8080", "/w")]
    [InlineData("sandbox --machines", "sandbox 0 with machines", "")]
    [InlineData("sandbox reset", "sandbox reset", "")]
    public async Task The_sandbox_is_served_and_emptied(string line, string work, string folder)
    {
        await _cli.Run(line);
        Assert.Equal((work, folder), (_cli.Runner.Command, _cli.Runner.Options.Sandbox));
    }

    [Theory]
    [InlineData("sandbox image", "sandbox image False False ")]
    [InlineData("sandbox image --rebuild --package htop --package lsof", "sandbox image True False htop+lsof")]
    [InlineData("sandbox image --prune", "sandbox image False True ")]
    public async Task The_image_of_the_sandboxs_machines_is_ordered(string line, string work)
    {
        await _cli.Run(line);
        Assert.Equal(work, _cli.Runner.Command);
    }

    [Theory]
    [InlineData("journal list", "journal list")]
    [InlineData("journal list --json", "journal list")]
    [InlineData("journal show a1b2c3d4", "journal show a1b2c3d4")]
    [InlineData("journal verify", "journal verify ")]
    [InlineData("journal verify a1b2c3d4", "journal verify a1b2c3d4")]
    public async Task Journals_are_listed_shown_and_verified(string line, string work)
    {
        await _cli.Run(line);
        Assert.Equal(work, _cli.Runner.Command);
    }

    [Theory]
    [InlineData("run broker web --journal a1b2", "a1b2")]
    [InlineData("plan broker web --live --journal a1b2", "a1b2")]
    [InlineData("undo broker web --journal=new", "new")]
    [InlineData("undo broker web", null)]
    public async Task A_journal_is_selected(string line, string? journal)
    {
        await _cli.Run(line);
        Assert.Equal(journal, _cli.Runner.ExecutionOptions.Journal);
    }

    [Theory]
    [InlineData("plan broker web --detailed-exitcode", "Pass --live as well.")]
    [InlineData("run broker web --detailed-exitcode", "Pass --dry-run as well.")]
    public async Task A_detailed_exit_code_needs_a_comparison(string line, string advice)
    {
        Assert.Equal(ExitCode.UsageError, await _cli.Run(line));
        Assert.Equal($"--detailed-exitcode needs a comparison with the actual state. {advice}\n", _cli.Errors);
    }

    [Fact]
    public async Task A_dry_run_has_the_detailed_exit_code_of_a_live_plan()
    {
        Assert.Equal(ExitCode.Success, await _cli.Run("run broker web --dry-run --detailed-exitcode"));
        Assert.True(_cli.Runner.ExecutionOptions.UseDetailedExitCode);
    }

    [Fact]
    public async Task Cache_explain_says_why()
    {
        await _cli.Run("cache explain broker");
        Assert.Equal("hit broker.csx\n", _cli.Output);
    }

    [Fact]
    public async Task A_plugin_that_cannot_be_used_is_named()
    {
        using var prompt = new CliHarness { Tasks = new() { Plugins = [new("OriginScript.Shelf", "1.2.0", "/p", "OriginScript.Shelf is broken.")] } };
        Assert.Equal(ExitCode.PluginError, await prompt.Run("plugin list"));
        Assert.Equal("OriginScript.Shelf is broken.\n", prompt.Errors);
    }

    public void Dispose() => _cli.Dispose();

    private async Task<IReadOnlyList<string>> IdentityOf(string line)
    {
        await _cli.Run(line);
        return _cli.Runner.Target!.Identity;
    }
}
