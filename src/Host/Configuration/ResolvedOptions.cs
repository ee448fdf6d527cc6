namespace OriginScript.Host.Configuration;

/// <summary>The options of the plugins that a command uses.</summary>
/// <param name="Records">The records that the plugins declare, with their values.</param>
/// <param name="Sources">The source of each value, one line each, never the value of a secret.</param>
/// <param name="Place">What tells one place from another, <c>region=eu-central-1</c>, by name; only what is set.</param>
internal sealed record ResolvedOptions(IReadOnlyList<object> Records, IReadOnlyList<string> Sources, IReadOnlyList<string> Place);
