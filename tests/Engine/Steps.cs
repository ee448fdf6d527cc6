namespace OriginScript.Engine.Tests;

/// <summary>Verbs over the shelf: what a well-made plugin looks like, in a few lines.</summary>
internal static class ShelfVerbs
{
    public static Output Content(this HostBuilder host, string box) => host.Output(box);

    public static HostBuilder Box(this HostBuilder host, string name, Text content) => host.Add(new BoxStep(host, name, content));

    public static HostBuilder NoBox(this HostBuilder host, string name) => host.Add(new BoxStep(host, name, null));

    public static HostBuilder Ring(this HostBuilder host) => host.Add(new RingStep(host, null));

    public static HostBuilder AwaitBox(this HostBuilder host, string name, string content) => host.Add(new BoxExists(host, name, content));

    public static async Task<Box?> Look(this Run run, string name) => await run.Get<IShelf>().Look(name);
}

internal class BoxStep : Step<Box>
{
    private readonly HostBuilder _host;
    private readonly string _name;
    private readonly Text? _content;

    public BoxStep(HostBuilder host, string name, Text? content)
        : base(host.Id("shelf:box", name), host.Name, name, content ?? "none")
    {
        (_host, _name, _content) = (host, name, content);
        Provides = content is null ? [] : [host.Content(name)];
        ConsistencyDelay = TimeSpan.FromSeconds(10);
    }

    public override Type Port => typeof(IShelf);

    protected string Name => $"{_host.Name}.{_name}";

    protected override Box? Want(Run run) => _content is null ? null : new(run[_content]);

    protected override async Task<Box?> Read(Run run)
    {
        var box = await run.Look(Name);
        if (box is not null && _content is not null)
            run.Publish(_host.Content(_name), box.Content);
        return box;
    }

    protected override async Task Write(Run run, Box? now, Box want)
    {
        if (now is not null)
            await run.Get<IShelf>().Remove(Name);
        await run.Get<IShelf>().Put(Name, want.Content);
    }

    protected override Task Delete(Run run, Box now) => run.Get<IShelf>().Remove(Name);

    protected override string? Refuse(Box? now, Box? want) =>
        now is { Content: "glued" } && want is not null ? $"{Name} is glued to the shelf. Take another name." : null;
}

internal sealed class RingStep(HostBuilder host, string? witness, string key = "") : Effect(host.Id("shelf:ring", key), host.Name)
{
    public override Type Port => typeof(IShelf);

    public override string? Guard => witness is null ? null : $"box {witness} is there";

    protected override string Summary => "ring the bell";

    protected override Task Perform(Run run) => run.Get<IShelf>().Ring();

    protected override async Task<bool> IsGuardMet(Run run) => await run.Look($"{host.Name}.{witness}") is not null;
}

internal sealed class BoxExists(HostBuilder host, string name, string content) : Condition<Box>(host.Id("shelf:await", name), host.Name, name)
{
    public override Type Port => typeof(IShelf);

    protected override Box Want(Run run) => new(content);

    protected override Task<Box?> Read(Run run) => run.Look($"{host.Name}.{name}");

    protected override string? Refuse(Box? now, Box want) =>
        now is { Content: "stone" } ? $"{name} is a stone and will never be {want}. Write another recipe." : null;
}
