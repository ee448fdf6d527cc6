namespace OriginScript.Compiler;

/// <summary>A verb as errors speak of it.</summary>
/// <param name="Name">The method's name, <c>Dns</c>.</param>
/// <param name="Parameters">What stands between the parentheses; null where it is not known.</param>
/// <param name="Plugin">The plugin that has it.</param>
/// <param name="Problem">Why it cannot be used and what to do, as a sentence; null: it can.</param>
internal sealed record KnownVerb(string Name, string? Parameters, string Plugin, string? Problem);
