namespace OriginScript;

/// <summary>A machine that the recipe describes. Verbs are extension methods on it and end in <see cref="Add"/>.</summary>
public sealed class HostBuilder
{
    private readonly List<Output> _outputs = [];

    internal HostBuilder(Recipe recipe, string name)
    {
        Recipe = recipe;
        Name = name;
    }

    /// <summary>The recipe it belongs to.</summary>
    public Recipe Recipe { get; }

    /// <summary>A DNS label, unique within the recipe; everything that belongs to the host is named after it.</summary>
    public string Name { get; }

    /// <summary>The address at which others reach it.</summary>
    public Output Ip => field ??= Output("ip");

    /// <summary>Its address inside its own network.</summary>
    public Output PrivateIp => field ??= Output("privateip");

    /// <summary>Its full DNS name, without a final dot.</summary>
    public Output Fqdn => field ??= Output("fqdn");

    /// <summary>
    /// An output of this host by its name; the same object every time. A plugin declares its own outputs as extension properties that call this; the
    /// verb that makes one known has a <see cref="ProvidesAttribute"/>.
    /// </summary>
    /// <param name="name">The part after the dot, <c>zone</c>.</param>
    public Output Output(string name)
    {
        foreach (var output in _outputs)
        {
            if (output.Name.AsSpan(Name.Length + 1).SequenceEqual(name))
                return output;
        }

        var added = new Output($"{Name}.{name}");
        _outputs.Add(added);
        return added;
    }

    /// <summary>The id of a step on this host.</summary>
    public StepId Id(string task, string key = "") => new(Name, task, key);

    /// <summary>Adds a step; every verb calls this. Adding the same step twice adds one step.</summary>
    /// <exception cref="RecipeException">It needs an output that no earlier step provides, or a step with the same id wants a different
    /// state.</exception>
    public HostBuilder Add(Step step)
    {
        Recipe.Add(step);
        return this;
    }

    /// <summary>Opens a group for a composed verb: the steps that <paramref name="verbs"/> adds are listed under its line.</summary>
    public HostBuilder Group(string task, IReadOnlyList<Text> arguments, Action<HostBuilder> verbs)
    {
        using (Recipe.OpenGroup(task, arguments))
            verbs(this);
        return this;
    }

    /// <summary>The host's name.</summary>
    public override string ToString() => Name;
}
