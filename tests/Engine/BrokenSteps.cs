namespace OriginScript.Engine.Tests;

/// <summary>Steps that are wrong on purpose, one kind for each law.</summary>
internal sealed class ReadsByWriting(HostBuilder host) : BoxStep(host, "broken", "sand")
{
    protected override async Task<Box?> Read(Run run)
    {
        if (await run.Look(Name) is null)
            await run.Get<IShelf>().Put(Name, "sand");
        return await base.Read(run);
    }
}

/// <summary>Wants a different state in a run than in a plan; nothing in the contract tells them apart, so it looks at who calls it.</summary>
internal sealed class WantsWhatTheRunSays(HostBuilder host) : BoxStep(host, "broken", "sand")
{
    protected override Box? Want(Run run) => new(Environment.StackTrace.Contains("StepApplier", StringComparison.Ordinal) ? "gravel" : "sand");
}

/// <summary>Wants a different state in every run.</summary>
internal sealed class WantsTheRunsName(HostBuilder host) : BoxStep(host, "broken", "sand")
{
    protected override Box? Want(Run run) => new(run.Id);
}

/// <summary>Does not find what an earlier run made.</summary>
internal sealed class IsFoundByItsTokenAlone(HostBuilder host) : Step<Box>(host.Id("shelf:box", "broken"), host.Name)
{
    protected override Box Want(Run run) => new("sand");

    protected override Task<Box?> Read(Run run) => run.Look(run.Token);

    protected override Task Write(Run run, Box? now, Box want) => run.Get<IShelf>().Put(run.Token, want.Content);

    protected override Task Delete(Run run, Box now) => run.Get<IShelf>().Remove(run.Token);
}

/// <summary>Creates a second box that its state does not include.</summary>
internal sealed class LeavesDust(HostBuilder host) : BoxStep(host, "broken", "sand")
{
    protected override async Task Write(Run run, Box? now, Box want)
    {
        if (await run.Look("dust") is null)
            await run.Get<IShelf>().Put("dust", "dust");
        await base.Write(run, now, want);
    }
}

/// <summary>Undo also removes an unrelated box.</summary>
internal sealed class SweepsTheShelf(HostBuilder host) : BoxStep(host, "broken", "sand")
{
    protected override async Task Delete(Run run, Box now)
    {
        await base.Delete(run, now);
        await run.Get<IShelf>().Remove("neighbour");
    }
}

/// <summary>Creates one more box each time it is begun, and so two after an interruption.</summary>
internal sealed class CountsItsAttempts(HostBuilder host) : BoxStep(host, "broken", "sand")
{
    protected override async Task Write(Run run, Box? now, Box want)
    {
        run.SaveCheckpoint("attempt", run.Checkpoint("attempt") + "x");
        await run.Get<IShelf>().Put(Name + run.Checkpoint("attempt"), "sand");
        await base.Write(run, now, want);
    }

    protected override async Task Delete(Run run, Box now)
    {
        await base.Delete(run, now);
        await run.Get<IShelf>().Remove(Name + "x");
        await run.Get<IShelf>().Remove(Name + "xx");
    }
}
