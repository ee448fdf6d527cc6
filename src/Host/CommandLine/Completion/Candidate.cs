namespace OriginScript.Host.CommandLine.Completion;

/// <summary>A word that could stand where the cursor is. One that ends with a colon, a slash or an equals sign goes on.</summary>
/// <param name="Text">The whole word.</param>
/// <param name="Help">What it is, for shells that show it.</param>
internal sealed record Candidate(string Text, string Help);
