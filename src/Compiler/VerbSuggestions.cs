namespace OriginScript.Compiler;

/// <summary>Suggests what to write instead of an unknown verb.</summary>
internal sealed class VerbSuggestions(IReadOnlyList<KnownVerb> verbs)
{
    public KnownVerb? Find(string name) => verbs.Where(verb => verb.Name == name).OrderBy(verb => verb.Problem is null ? 0 : 1).FirstOrDefault();

    /// <summary>Describes a name called on a host that is not a usable verb.</summary>
    /// <param name="name">The name, without its dot.</param>
    /// <param name="members">The members of a host itself.</param>
    public string DescribeUnknown(string name, IEnumerable<string> members)
    {
        if (Find(name) is { Problem: { } problem } known)
            return $".{name} is {(known.IsOutput ? "an output" : "a verb")} of {known.Plugin}. {problem}";
        var usable = verbs.Where(verb => verb.Problem is null).Select(verb => verb.Name).Concat(members);
        if (NearestName.Find(name, usable) is { } near)
            return $".{name} is not a verb. Did you mean .{near}?";
        return NearestName.Find(name, verbs.Select(verb => verb.Name)) is { } far && Find(far) is { } other
            ? $".{name} is not a verb. Did you mean .{far} of {other.Plugin}? {other.Problem}"
            : $"No installed plugin provides the verb .{name}. Run origin list to see what is available.";
    }

    /// <summary>How a verb is written, <c>.Dns("zone", ttl: 300)</c>; empty if it is not a verb.</summary>
    /// <param name="name">Its name, without the dot.</param>
    /// <param name="number">The example of a whole number.</param>
    public string FormatExamples(string name, string number = "1") =>
        string.Join(
            " or ",
            verbs
                .Where(verb => verb.Name == name && verb is { Problem: null, Parameters: not null })
                .Select(verb => VerbExample.Format(name, verb.Parameters!, number))
                .Distinct(StringComparer.Ordinal)
        );
}
