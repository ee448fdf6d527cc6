namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>Words sorted into arguments and options, their values not yet read.</summary>
/// <param name="Arguments">In the order given.</param>
/// <param name="Options">The words of each option that was given, by its name without dashes; a switch has none.</param>
internal sealed record Parsed(IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, IReadOnlyList<string>> Options);
