using System.Collections.Concurrent;
using OriginScript.Testing;

namespace OriginScript.Host.Tests.Running;

internal sealed record Box(string Content)
{
    public override string ToString() => $"box of {Content}";
}

/// <summary>A shelf of named boxes: the world of these tests.</summary>
internal sealed class Shelf : IFakeWorld, IReady
{
    private readonly ConcurrentDictionary<string, string> _boxes = new();
    private int _writes;

    public int Writes => _writes;

    /// <summary>Whether nobody gets at it.</summary>
    public bool Closed { get; set; }

    /// <summary>A box that cannot be put there.</summary>
    public string Refuses { get; set; } = "";

    /// <summary>Called before a box is put there.</summary>
    public Action<string> Before { get; set; } = _ => { };

    /// <summary>How long it takes to put a box there.</summary>
    public Func<CancellationToken, Task> During { get; set; } = _ => Task.CompletedTask;

    public string Picture => string.Join('\n', _boxes.Select(box => $"{box.Key}: {box.Value}").Order(StringComparer.Ordinal));

    public string? this[string name]
    {
        get => _boxes.GetValueOrDefault(name);
        set => _boxes[name] = value!;
    }

    /// <summary>What it was last told about the world.</summary>
    public Settings? Settings { get; private set; }

    public void Register(Ports ports)
    {
        Settings = ports.Settings;
        ports.Add(_ => this);
    }

    public Task Ready(CancellationToken cancel) => Closed ? throw new OriginException("The shelf is closed. Open it.") : Task.CompletedTask;

    public void Put(string name, string content)
    {
        Before(name);
        Interlocked.Increment(ref _writes);
        _boxes[name] = name == Refuses ? throw new OriginException($"The shelf has no room for {name}. Make room.") : content;
    }

    public void Remove(string name)
    {
        Interlocked.Increment(ref _writes);
        _boxes.TryRemove(name, out _);
    }
}

internal sealed class BoxStep(HostBuilder host, string name, Text content) : Step<Box>(host.Id("shelf:box", name), host.Name, name, content)
{
    private readonly Later _later = host.Later(name, $"Box(\"{name}\", ...)");

    protected override Box Want(Run run) => new(run[content]);

    protected override Task<Box?> Read(Run run)
    {
        var found = run.Get<Shelf>()[name];
        if (found is not null)
            run.Publish(_later, found);
        return Task.FromResult(found is null ? null : new Box(found));
    }

    protected override async Task Write(Run run, Box? now, Box want)
    {
        var shelf = run.Get<Shelf>();
        shelf.Put(name, want.Content);
        await shelf.During(run.Cancel);
    }

    protected override Task Delete(Run run, Box now)
    {
        run.Get<Shelf>().Remove(name);
        return Task.CompletedTask;
    }
}

internal static class ShelfVerbs
{
    public static HostBuilder Box(this HostBuilder host, string name, Text content) =>
        host.Add(new BoxStep(host, name, content) { Provides = [host.Content(name)] });

    public static Later Content(this HostBuilder host, string name) => host.Later(name, $"Box(\"{name}\", ...)");
}
