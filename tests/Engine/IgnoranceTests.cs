using System.Text.RegularExpressions;

namespace OriginScript.Engine.Tests;

/// <summary>A step cannot learn whether it is planned or carried out: whatever it can ask has the same answer, or an answer of the same form.</summary>
public sealed class IgnoranceTests
{
    [Fact]
    public async Task Want_sees_the_same_in_a_plan_a_live_plan_and_a_run()
    {
        var seen = new List<string>();
        Lab.Plan(Probe(seen, "want"));
        var planned = seen.ToArray();
        var lab = new Lab(new Shelf());
        seen.Clear();
        await lab.LivePlan(Probe(seen, "want"));
        var compared = seen.Take(planned.Length).ToArray();
        seen.Clear();
        Assert.True((await lab.Run(Probe(seen, "want"))).Succeeded);
        Assert.NotEmpty(planned);
        Assert.Equal(planned, compared);
        Assert.Equal(planned, seen.Take(planned.Length));
    }

    [Fact]
    public async Task Read_sees_the_same_in_a_live_plan_and_a_run()
    {
        var seen = new List<string>();
        var lab = new Lab(new Shelf().With("a.x", "sand"));
        await lab.LivePlan(Probe(seen, "read"));
        var compared = seen.ToArray();
        seen.Clear();
        Assert.True((await lab.Run(Probe(seen, "read"))).Succeeded);
        Assert.NotEmpty(compared);
        Assert.Equal(compared, seen.Take(compared.Length));
    }

    [Fact]
    public void Want_is_refused_what_it_must_not_use()
    {
        var seen = new List<string>();
        Lab.Plan(Probe(seen, "want"));
        Assert.Equal(
            ["The clock", "IShelf", "Publish", "PublishToken", "SaveCheckpoint", "Checkpoint", "Show"],
            seen.Where(line => line.EndsWith("is not available to Want, which may use only the recipe and its outputs.", StringComparison.Ordinal))
                .Select(line => line.Split(" is not")[0])
        );
    }

    [Fact]
    public async Task A_storage_whose_updates_are_forgotten_is_of_the_same_type()
    {
        var folder = Directory.CreateTempSubdirectory("origin-storage-");
        try
        {
            var (kept, forgotten) = (
                new FileStorage(folder.FullName, TimeProvider.System),
                new FileStorage(folder.FullName, TimeProvider.System, isTemporary: true)
            );
            await kept.Update("pins", _ => "one", default);
            await forgotten.Update("pins", now => now + " two", default);
            Assert.Equal(("one", "one two", kept.GetPath("pins")), (kept.Read("pins"), forgotten.Read("pins"), forgotten.GetPath("pins")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Action<Recipe> Probe(List<string> seen, string where) =>
        recipe => recipe.Host("a").Add(new ProbeStep(recipe.Host("a"), seen, where));

    private sealed class ProbeStep : Step<Box>
    {
        private readonly List<string> _seen;
        private readonly string _where;

        public ProbeStep(HostBuilder host, List<string> seen, string where)
            : base(host.Id("test:probe"), host.Name)
        {
            (_seen, _where) = (seen, where);
            Provides = [host.Content("x")];
        }

        protected override Box Want(Run run)
        {
            Observe(run, "want");
            return new("sand");
        }

        protected override Task<Box?> Read(Run run)
        {
            Observe(run, "read");
            run.Publish(Provides[0], "sand");
            return run.Look("a.x");
        }

        protected override Task Write(Run run, Box? now, Box want) => run.Get<IShelf>().Put("a.x", want.Content);

        protected override Task Delete(Run run, Box now) => run.Get<IShelf>().Remove("a.x");

        private void Observe(Run run, string where)
        {
            if (where != _where)
                return;
            Ask(() => run.GetType().Name);
            Ask(() => Regex.IsMatch(run.Id, "^[0-9]{8}-[0-9]{6}-[0-9a-f]{6}$").ToString());
            Ask(() => Regex.IsMatch(run.Token, "^[0-9a-z]{40}$").ToString());
            Ask(() => run.RecipeName);
            Ask(() => run.Cancel.CanBeCanceled.ToString());
            Ask(() => run.Clock.GetType().Name);
            Ask(() => run.Get<IShelf>().GetType().Name);
            Ask(() => run.JournaledIdentity ?? "none");
            Ask(() => run.HidesOutput.ToString());
            Ask(() => Do(() => run.Publish(Provides[0], "sand")));
            Ask(() => Do(() => run.PublishToken(null)));
            if (where == "want")
                Ask(() => Do(() => run.SaveCheckpoint("x", "y")));
            Ask(() => run.Checkpoint("z") ?? "none");
            Ask(() => Do(() => run.Show(OutputStream.Output, "seen")));
        }

        private void Ask(Func<string> question)
        {
            try
            {
                _seen.Add(question());
            }
            catch (OriginException e)
            {
                _seen.Add(e.Message);
            }
        }

        private static string Do(Action action)
        {
            action();
            return "done";
        }
    }
}
