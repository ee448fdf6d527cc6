namespace OriginScript;

/// <summary>A machine being brought about. Verbs are extension methods on it and end in <see cref="Add"/>.</summary>
public sealed class HostBuilder
{
    private readonly List<Later> _laters = [];

    internal HostBuilder(Recipe recipe, string name)
    {
        Recipe = recipe;
        Name = name;
    }

    /// <summary>The recipe it belongs to.</summary>
    public Recipe Recipe { get; }

    /// <summary>A DNS label, unique within the recipe; what belongs to the host carries it.</summary>
    public string Name { get; }

    /// <summary>The address under which others reach it.</summary>
    public Later Ip => field ??= Later("ip", "WithIp() or At(address)");

    /// <summary>Its address inside its own network.</summary>
    public Later PrivateIp => field ??= Later("privateip", "Launch(image)");

    /// <summary>The id of its EC2 instance.</summary>
    public Later InstanceId => field ??= Later("instance", "Launch(image)");

    /// <summary>Its full DNS name, without a final dot.</summary>
    public Later Fqdn => field ??= Later("fqdn", $"Dns(zone), DnsName(fqdn), Hostname(fqdn) or At(\"{Name}.example.org\")");

    /// <summary>
    /// Its SSH host keys as its provider shows them, one line each, <c>ssh-ed25519 AAAA...</c>; empty where the provider has nothing to show any more.
    /// Not provided for a machine that nobody vouches for.
    /// </summary>
    public Later HostKeys => field ??= Later("hostkeys", "Launch(image)");

    /// <summary>A later of this host by its name; the same one every time.</summary>
    /// <param name="name">What stands behind the dot, <c>zone</c>.</param>
    /// <param name="hint">The call that makes it known, for the error where it is missing.</param>
    public Later Later(string name, string hint)
    {
        foreach (var later in _laters)
        {
            if (later.Name.AsSpan(Name.Length + 1).SequenceEqual(name))
                return later;
        }

        var added = new Later($"{Name}.{name}", hint);
        _laters.Add(added);
        return added;
    }

    /// <summary>The id of a step on this host.</summary>
    public StepId Id(string task, string key = "") => new(Name, task, key);

    /// <summary>Adds a step: the one door for every verb. The same step twice is one step.</summary>
    /// <exception cref="RecipeException">It needs a later that no earlier step provides, or its id is taken by a step that wants something else.</exception>
    public HostBuilder Add(Step step)
    {
        Recipe.Add(step);
        return this;
    }

    /// <summary>Opens a group for a composed verb: what <paramref name="verbs"/> adds stands under its line.</summary>
    public HostBuilder Group(string task, IReadOnlyList<Text> arguments, Action<HostBuilder> verbs)
    {
        using (Recipe.Open(task, arguments))
            verbs(this);
        return this;
    }

    /// <summary>The host's name.</summary>
    public override string ToString() => Name;
}
