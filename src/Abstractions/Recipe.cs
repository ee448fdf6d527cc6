namespace OriginScript;

/// <summary>
/// What a recipe script writes to: its hosts and, in order, their steps. The members are in reach of the script without a prefix. Nothing
/// happens while a recipe is read.
/// </summary>
public sealed partial class Recipe
{
    private readonly Dictionary<string, HostBuilder> _hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<StepId, Step> _byId = [];
    private readonly List<Later> _laters = [];
    private readonly List<Step> _steps = [];
    private readonly PlanRun _plan = new();
    private Group? _group;

    /// <summary>A recipe of that name, read from that folder.</summary>
    /// <param name="name">The file's name without its ending, <c>broker</c>.</param>
    /// <param name="directory">The folder that relative paths of the recipe start from.</param>
    public Recipe(string name, string directory)
    {
        Name = name;
        Directory = directory;
    }

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The recipe's own folder, absolute; files that a verb names are relative to it.</summary>
    public string Directory { get; }

    /// <summary>The recipe itself, for verbs that take one.</summary>
    public Recipe This => this;

    /// <summary>The hosts in the order of their first mention.</summary>
    public IReadOnlyCollection<HostBuilder> Hosts => _hosts.Values;

    /// <summary>The steps in the order of the script: the plan.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The host of that name; mentioned twice, it is the same host.</summary>
    /// <exception cref="RecipeException">The name is no DNS label of a-z, 0-9 and hyphens.</exception>
    public HostBuilder Host(string name)
    {
        if (_hosts.TryGetValue(name, out var known))
            return known;
        if (DnsLabel.Problem(name) is { } problem)
            throw new RecipeException(problem);
        return _hosts[name] = new(this, name);
    }

    /// <summary>A later that belongs to no host, for a task that makes a single thing; prints as <c>{ip}</c>.</summary>
    public Later Later(string name, string hint)
    {
        if (_laters.Find(later => later.Name == name) is { } known)
            return known;
        var added = new Later(name, hint);
        _laters.Add(added);
        return added;
    }

    /// <summary>Adds a step. The same step twice is one step.</summary>
    /// <exception cref="RecipeException">It needs a later that no earlier step provides, or its id is taken by a step that wants something else.</exception>
    public void Add(Step step)
    {
        foreach (var need in step.Needs)
        {
            if (need is { Known: null, Provider: null, OnDemand: { } provider })
                Add(provider());
        }

        if (!_byId.TryAdd(step.Id, step))
        {
            Witness(step);
            RefuseAnother(_byId[step.Id], step);
            return;
        }

        step.Group = _group;
        step.Sources = step.Needs.Count == 0 ? [] : SourcesOf(step);
        foreach (var later in step.Provides)
            later.Provider = step;
        Witness(step);
        _steps.Add(step);
    }

    internal IDisposable Open(string task, IReadOnlyList<Text> arguments)
    {
        var outer = _group;
        _group = new(outer, task, arguments);
        return new Closing(() => _group = outer);
    }

    private static (Later, Step)[] SourcesOf(Step step)
    {
        List<(Later, Step)>? sources = null;
        foreach (var need in step.Needs)
        {
            if (need.Provider is { } provider)
                (sources ??= new(step.Needs.Count)).Add((need, provider));
            else if (need.Known is null)
                throw new RecipeException($"{step.Id} needs {need}. Call {need.Hint} before it.");
        }

        return sources is null ? [] : [.. sources];
    }

    private void RefuseAnother(Step first, Step second)
    {
        var (one, other) = (first.WantState(_plan), second.WantState(_plan));
        if (!Equals(one, other))
            throw new RecipeException(second.Id, $"{second.Id} is wanted twice, as \"{one ?? "absent"}\" and as \"{other ?? "absent"}\". Keep one of the two.");
    }

    private sealed class Closing(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
