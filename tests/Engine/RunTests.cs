namespace OriginScript.Engine.Tests;

public sealed class RunTests
{
    [Fact]
    public async Task Its_log_is_the_same_text_with_one_slot_as_with_many()
    {
        Assert.Equal(await Log(1), await Log(16));

        static async Task<string> Log(int parallel)
        {
            var random = new Random(7);
            var shelf = new Shelf { OnPut = _ => Task.Delay(random.Next(3)) };
            return Transcript.Of((await new Lab(shelf) { Parallel = parallel }.Run(Many)).Lines);
        }

        static void Many(Recipe recipe)
        {
            for (var i = 0; i < 20; i++)
                recipe.Host($"h{i}").Box("one", "sand").Box("two", i == 0 ? "sand" : recipe.Host($"h{i - 1}").Content("two")).Ring();
        }
    }

    [Fact]
    public async Task Hosts_run_side_by_side()
    {
        var both = new TaskCompletionSource();
        var under = 0;
        var shelf = new Shelf
        {
            OnPut = _ => Interlocked.Increment(ref under) == 2 ? Task.Run(both.SetResult) : both.Task.WaitAsync(TimeSpan.FromSeconds(20)),
        };
        await new Lab(shelf).Run(recipe =>
        {
            recipe.Host("a").Box("b", "sand");
            recipe.Host("c").Box("d", "sand");
        });
        Assert.Equal(2, under);
    }

    [Fact]
    public async Task One_slot_is_enough_for_hosts_that_wait_for_one_another()
    {
        var shelf = new Shelf();
        var run = await new Lab(shelf) { Parallel = 1 }.Run(recipe =>
        {
            var a = recipe.Host("a").Box("one", "sand");
            var b = recipe.Host("b").Box("two", a.Content("one"));
            a.Box("three", b.Content("two"));
        });
        Assert.True(run.Succeeded);
    }

    [Fact]
    public async Task A_failure_stops_its_host_and_those_that_need_it_and_nobody_else()
    {
        var shelf = new Shelf { Refuses = "a.one" };
        var run = await new Lab(shelf).Run(recipe =>
        {
            var a = recipe.Host("a").Box("one", "sand").Box("after", "sand");
            recipe.Host("b").Box("copy", a.Content("one"));
            recipe.Host("c").Box("free", "sand");
        });
        Assert.Equal([Mark.Failed, Mark.NotStarted, Mark.NotStarted, Mark.Create], run.Lines.Select(line => line.Mark));
    }

    [Fact]
    public async Task Nothing_is_started_when_a_port_is_not_ready()
    {
        var closed = new Lab(new Shelf { Closed = true });
        var refusal = await Assert.ThrowsAsync<OriginException>(() => closed.Run(recipe => recipe.Host("a").Box("b", "sand")));
        Assert.Equal(
            "Nothing was started: 1 of 1 steps, the first of them a/shelf:box/b, cannot run. The shelf is closed. Open it.",
            refusal.Message
        );
    }

    [Fact]
    public async Task A_lost_answer_does_not_make_a_thing_twice()
    {
        var shelf = new Shelf { LoseAnswers = 1, HideReads = 3 };
        await new Lab(shelf).Run(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Equal("a.b: sand\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task A_call_that_never_arrived_is_made_again()
    {
        var shelf = new Shelf { LoseCalls = 2 };
        await new Lab(shelf).Run(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Equal("a.b: sand\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task A_refused_write_that_reads_as_wanted_is_done()
    {
        var shelf = new Shelf { RefusesAfterwards = "a.b" };
        var lab = new Lab(shelf);
        var run = await lab.Run(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Equal((true, 1), (run.Succeeded, run.Count(Mark.Create)));
        Assert.Equal(Mark.Delete, Assert.Single((await lab.Undo(recipe => recipe.Host("a").Box("b", "sand"))).Lines).Mark);
    }

    [Fact]
    public async Task A_write_with_an_answer_that_never_comes_is_given_up_after_four_attempts()
    {
        var shelf = new Shelf { LoseCalls = 100 };
        var run = await new Lab(shelf).Run(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Equal((Mark.Failed, "no answer", 4), (run.Lines[0].Mark, run.Lines[0].Text, shelf.WriteCount));
    }

    [Fact]
    public async Task What_is_not_visible_at_once_is_waited_for()
    {
        var shelf = new Shelf { HideReads = 5 };
        Assert.True((await new Lab(shelf).Run(recipe => recipe.Host("a").Box("b", "sand"))).Succeeded);
    }

    [Fact]
    public async Task A_write_that_does_not_do_what_it_says_fails_with_what_it_reads()
    {
        var shelf = new Shelf { HideReads = int.MaxValue };
        var run = await new Lab(shelf).Run(recipe => recipe.Host("a").Box("b", "sand"));
        Assert.Equal(
            "a/shelf:box/b was applied, but after 2 min 00 s it still reads \"absent\" instead of \"box of sand\". Check it, then run again.",
            Assert.Single(run.Lines).Text
        );
    }

    [Fact]
    public async Task An_effect_runs_every_time_unless_its_guard_is_met()
    {
        var shelf = new Shelf().With("a.bell", "brass");
        var lab = new Lab(shelf);
        var run = await lab.Run(recipe => recipe.Host("a").Add(new RingStep(recipe.Host("a"), "bell")));
        await lab.Run(recipe => recipe.Host("b").Ring());
        await lab.Run(recipe => recipe.Host("b").Ring());
        Assert.Equal((Mark.Unchanged, 2), (Assert.Single(run.Lines).Mark, shelf.Rings));
    }

    [Fact]
    public async Task A_condition_that_will_never_be_met_is_not_waited_for() =>
        Assert.Equal(
            "b is a stone and will never be box of sand. Write another recipe.",
            Assert.Single((await new Lab(new Shelf().With("a.b", "stone")).Run(recipe => recipe.Host("a").AwaitBox("b", "sand"))).Lines).Text
        );

    [Fact]
    public async Task A_condition_is_waited_for_until_somebody_else_meets_it()
    {
        var looks = 0;
        var shelf = new Shelf();
        shelf.OnLook = () =>
        {
            if (++looks == 4)
                shelf.With("a.b", "sand");
            return Task.CompletedTask;
        };
        Assert.True((await new Lab(shelf).Run(recipe => recipe.Host("a").AwaitBox("b", "sand"))).Succeeded);
    }

    [Fact]
    public async Task An_output_has_the_value_of_the_provider_before_it_in_the_script()
    {
        var shelf = new Shelf();
        await new Lab(shelf).Run(recipe =>
        {
            var a = recipe.Host("a").Add(new NamedStep(recipe.Host("a"), "early"));
            a.Box("first", a.Ip).Add(new NamedStep(a, "late")).Box("second", a.Ip);
        });
        Assert.Equal("a.early: early\na.first: early\na.late: late\na.second: late\nrings: 0", shelf.StateText);
    }

    [Fact]
    public async Task A_step_that_does_not_publish_what_it_provides_fails_by_name() =>
        Assert.Contains(
            "declares {a.ip} in Provides, but its Read did not publish it.",
            (await new Lab(new Shelf()).Run(recipe => recipe.Host("a").Add(new NamedStep(recipe.Host("a"), "silent")))).Lines[0].Text
        );

    [Fact]
    public async Task A_step_that_reads_an_output_missing_from_its_Needs_fails_by_name_even_where_it_is_known() =>
        Assert.Contains(
            "a/shelf:box/careless reads {a.ip}, which is not in its Needs. Add it there.",
            (
                await new Lab(new Shelf()).Run(recipe =>
                    recipe.Host("a").Add(new NamedStep(recipe.Host("a"), "early")).Add(new UndeclaredReadStep(recipe.Host("a")))
                )
            )
                .Lines[^1]
                .Text
        );

    /// <summary>Reads an address that is not in its Needs.</summary>
    private sealed class UndeclaredReadStep(HostBuilder host) : BoxStep(host, "careless", "sand")
    {
        private readonly Output _ip = host.Ip;

        protected override Task<Box?> Read(Run run) => run.Get<IShelf>().Look(run[_ip]);
    }

    /// <summary>Provides the host's address, as a launch and an Elastic IP both do.</summary>
    private sealed class NamedStep : BoxStep
    {
        private readonly HostBuilder _host;
        private readonly string _name;

        public NamedStep(HostBuilder host, string name)
            : base(host, name, name)
        {
            (_host, _name) = (host, name);
            Provides = [host.Content(name), host.Ip];
        }

        protected override async Task<Box?> Read(Run run)
        {
            var box = await base.Read(run);
            if (box is not null && _name != "silent")
                run.Publish(_host.Ip, _name);
            return box;
        }
    }
}
