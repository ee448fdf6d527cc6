using System.Collections.Concurrent;
using OriginScript.Testing;

namespace OriginScript.Host.Tests.Commands;

internal sealed record Box(string Content)
{
    public override string ToString() => $"box of {Content}";
}

/// <summary>A shelf of named boxes: the fake world of these tests.</summary>
internal sealed class FakeShelf : IFakeWorld, IReadinessCheck
{
    private readonly ConcurrentDictionary<string, string> _boxes = new();
    private int _writes;

    public int WriteCount => _writes;

    /// <summary>Whether it is not ready for use.</summary>
    public bool IsClosed { get; set; }

    /// <summary>The name of a box whose write fails.</summary>
    public string RefusedBox { get; set; } = "";

    /// <summary>Called before a box is written.</summary>
    public Action<string> BeforeWrite { get; set; } = _ => { };

    /// <summary>Awaited while a box is written.</summary>
    public Func<CancellationToken, Task> WhileWriting { get; set; } = _ => Task.CompletedTask;

    public string StateText => string.Join('\n', _boxes.Select(box => $"{box.Key}: {box.Value}").Order(StringComparer.Ordinal));

    public string? this[string name]
    {
        get => _boxes.GetValueOrDefault(name);
        set => _boxes[name] = value!;
    }

    /// <summary>What the last port was made from.</summary>
    public PortContext? Context { get; private set; }

    public void Register(Ports ports) =>
        ports.Add(context =>
        {
            Context = context;
            return this;
        });

    public Task EnsureReady(CancellationToken cancel) => IsClosed ? throw new OriginException("The shelf is closed. Open it.") : Task.CompletedTask;

    public void Put(string name, string content)
    {
        BeforeWrite(name);
        Interlocked.Increment(ref _writes);
        _boxes[name] = name == RefusedBox ? throw new OriginException($"The shelf has no room for {name}. Make room.") : content;
    }

    public void Remove(string name)
    {
        Interlocked.Increment(ref _writes);
        _boxes.TryRemove(name, out _);
    }
}

internal sealed class BoxStep(HostBuilder host, string name, Text content) : Step<Box>(host.Id("shelf:box", name), host.Name, name, content)
{
    private readonly Output _output = host.Output(name);

    public override Text Resource => $"the box {name}";

    protected override Box Want(Run run) => new(run[content]);

    protected override Task<Box?> Read(Run run)
    {
        var found = run.Get<FakeShelf>()[name];
        if (found is not null)
            run.Publish(_output, found);
        return Task.FromResult(found is null ? null : new Box(found));
    }

    protected override async Task Write(Run run, Box? now, Box want)
    {
        var shelf = run.Get<FakeShelf>();
        shelf.Put(name, want.Content);
        await shelf.WhileWriting(run.Cancel);
    }

    protected override Task Delete(Run run, Box now)
    {
        run.Get<FakeShelf>().Remove(name);
        return Task.CompletedTask;
    }
}

internal static class ShelfVerbs
{
    public static HostBuilder Box(this HostBuilder host, string name, Text content) =>
        host.Add(new BoxStep(host, name, content) { Provides = [host.ContentOutput(name)] });

    public static Output ContentOutput(this HostBuilder host, string name) => host.Output(name);
}
