namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>The command line split into arguments and options, with unparsed values.</summary>
/// <param name="Arguments">In the order given.</param>
/// <param name="Options">The values of each option given, by its name without dashes; empty for a switch.</param>
internal sealed record ParsedArguments(IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, IReadOnlyList<string>> Options);
