namespace OriginScript;

/// <summary>
/// What a recipe describes: its hosts and, in order, their steps. A script writes to it through <see cref="RecipeScript"/>. Nothing happens while a
/// recipe is read.
/// </summary>
public sealed partial class Recipe
{
    private readonly Dictionary<string, HostBuilder> _hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<StepId, Step> _byId = [];
    private readonly Dictionary<string, Step> _byResource = new(StringComparer.Ordinal);
    private readonly List<Output> _outputs = [];
    private readonly List<Step> _steps = [];
    private WantRun? _planRun;
    private Group? _group;

    /// <summary>A recipe with that name, read from that folder.</summary>
    /// <param name="name">The file's name without its extension, <c>broker</c>.</param>
    /// <param name="directory">The folder that relative paths of the recipe start from.</param>
    public Recipe(string name, string directory)
    {
        Name = name;
        RecipeDirectory = directory;
    }

    /// <summary>The file's name without its extension.</summary>
    public string Name { get; }

    /// <summary>The recipe's own folder, absolute; files that a verb names are relative to it.</summary>
    public string RecipeDirectory { get; }

    /// <summary>
    /// The argument values from the command line, by name: string, bool, int, double or string[]. Missing names have their defaults.
    /// </summary>
    public IReadOnlyDictionary<string, object> ArgumentValues { get; init; } = new Dictionary<string, object>();

    /// <summary>The hosts in the order of their first mention.</summary>
    public IReadOnlyCollection<HostBuilder> Hosts => _hosts.Values;

    /// <summary>The steps in the order of the script: the plan.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The host of that name; mentioned twice, it is the same host.</summary>
    /// <exception cref="RecipeException">The name is not a DNS label of a-z, 0-9 and hyphens.</exception>
    public HostBuilder Host(string name)
    {
        if (name is null)
            throw new RecipeException("The name of a host is null: it must be one DNS label of a-z, 0-9 and hyphens. Write Host(\"broker\").");
        if (_hosts.TryGetValue(name, out var known))
            return known;
        if (DnsLabel.FindProblem(name) is { } problem)
            throw new RecipeException(problem);
        return _hosts[name] = new(this, name);
    }

    /// <summary>An output that belongs to no host, for a task that creates a single resource; prints as <c>{ip}</c>.</summary>
    public Output Output(string name)
    {
        if (_outputs.Find(output => output.Name == name) is { } known)
            return known;
        var added = new Output(name);
        _outputs.Add(added);
        return added;
    }

    /// <summary>Adds a step. Adding the same step twice adds one step.</summary>
    /// <exception cref="RecipeException">It needs an output that no earlier step provides, or a step with the same id or about the same
    /// <see cref="Step.Resource"/> wants a different state.</exception>
    public void Add(Step step)
    {
        foreach (var need in step.Needs)
        {
            if (need is { Known: null, Provider: null, OnDemand: { } provider })
                Add(provider());
        }

        if (!_byId.TryAdd(step.Id, step))
        {
            RecordTrace(step);
            AddAgain(_byId[step.Id], step);
            return;
        }

        RecordTrace(step);
        if (step.Resource?.DisplayText is { } resource && !_byResource.TryAdd(resource, step))
            step.SameAs = _byResource[resource];
        if (step.SameAs is { } same)
            ThrowIfWantsDiffer(same, step);
        step.Group = _group;
        step.Sources = step.Needs.Count == 0 ? [] : FindSources(step);
        foreach (var output in step.Provides)
            output.Provider = step;
        _steps.Add(step);
    }

    internal IDisposable OpenGroup(string task, IReadOnlyList<Text> arguments)
    {
        var outer = _group;
        _group = new(outer, task, arguments);
        return new GroupScope(() => _group = outer);
    }

    private static (Output, Step)[] FindSources(Step step)
    {
        List<(Output, Step)>? sources = null;
        foreach (var need in step.Needs)
        {
            if (need.Provider is { } provider)
                (sources ??= new(step.Needs.Count)).Add((need, provider));
            else if (need.Known is null)
                throw new RecipeException(need, $"{step.Id} needs {need.DisplayText}, which no earlier step provides.");
        }

        return sources is null ? [] : [.. sources];
    }

    private void AddAgain(Step first, Step again)
    {
        if (first.TryMerge(again))
            MoveBehindTriggers(first, ((Effect)again).TriggeredBy);
        else
            ThrowIfWantsDiffer(first, again);
    }

    // An effect runs after the steps that trigger it: with a trigger from further down it moves to where it was added again.
    private void MoveBehindTriggers(Step effect, IReadOnlyList<Step> triggers)
    {
        var place = _steps.IndexOf(effect);
        if (triggers.FirstOrDefault(step => _steps.IndexOf(step, place) >= 0) is not { } late)
            return;
        if (_steps.Skip(place + 1).FirstOrDefault(step => DependsOn(step, effect)) is { } dependent)
            throw new RecipeException(
                $"{effect.Id} cannot be triggered by {late.Id} as well, because {dependent.Id} comes before that and depends on it. Write {late.Id} before {dependent.Id}."
            );
        _steps.RemoveAt(place);
        _steps.Add(effect);
        effect.Group = _group;
    }

    private static bool DependsOn(Step step, Step effect) =>
        step.Sources.Any(source => source.Provider == effect) || (step is Effect other && other.TriggeredBy.Contains(effect));

    /// <summary>What Want receives in an offline plan.</summary>
    internal WantRun PlanRun => _planRun ??= WantRun.ForPlan(Name);

    private void ThrowIfWantsDiffer(Step first, Step second)
    {
        var (one, other) = (first.WantState(PlanRun), second.WantState(PlanRun));
        if (!Equals(one, other))
            throw new RecipeException(first.Id, second.Id, StepConflict.Describe((first, one), (second, other), second.Resource?.DisplayText));
    }

    private sealed class GroupScope(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
