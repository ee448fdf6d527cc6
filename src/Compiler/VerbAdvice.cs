namespace OriginScript.Compiler;

/// <summary>What to write instead of a verb that is not there.</summary>
internal sealed class VerbAdvice(IReadOnlyList<KnownVerb> verbs)
{
    public KnownVerb? Of(string name) => verbs.Where(verb => verb.Name == name).OrderBy(verb => verb.Problem is null ? 0 : 1).FirstOrDefault();

    /// <summary>About a word behind a host that is no verb in reach.</summary>
    /// <param name="name">The word, without its dot.</param>
    /// <param name="members">What a host has by itself.</param>
    public string Unknown(string name, IEnumerable<string> members)
    {
        if (Of(name) is { Problem: { } problem } known)
            return $".{name} is a verb of {known.Plugin}. {problem}";
        var usable = verbs.Where(verb => verb.Problem is null).Select(verb => verb.Name).Concat(members);
        if (Nearest.To(name, usable) is { } near)
            return $".{name} is no verb. Did you mean .{near}?";
        return Nearest.To(name, verbs.Select(verb => verb.Name)) is { } far && Of(far) is { } other
            ? $".{name} is no verb. Did you mean .{far} of {other.Plugin}? {other.Problem}"
            : $".{name} is no verb of any plugin here. Run origin list to see what there is.";
    }

    /// <summary>How a verb is written, <c>.Dns(string zone, int ttl = 300)</c>; empty where it is none.</summary>
    public string Shapes(string name) => string.Join(" or ", verbs
        .Where(verb => verb.Name == name && verb is { Problem: null, Parameters: not null })
        .Select(verb => $".{name}({verb.Parameters})")
        .Distinct(StringComparer.Ordinal));
}
