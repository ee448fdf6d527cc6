namespace OriginScript.Host.Plugins;

/// <summary>A parameter of a verb, for help.</summary>
/// <param name="Declaration">As written, with its type and default value: <c>int ttl = 300</c>.</param>
/// <param name="Help">From the XML docs; empty if there is none.</param>
internal sealed record VerbParameter(string Declaration, string Help);
