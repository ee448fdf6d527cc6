namespace OriginScript.Host.CommandLine.Completion;

/// <summary>A completion of the word at the cursor. One that ends with a colon, a slash or an equals sign is partial.</summary>
/// <param name="Text">The whole word.</param>
/// <param name="Help">A description, for shells that show one.</param>
internal sealed record Candidate(string Text, string Help);
