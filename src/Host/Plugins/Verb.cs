namespace OriginScript.Host.Plugins;

/// <summary>An extension method on a host, as a recipe calls it.</summary>
/// <param name="Name">The method's name, <c>Dns</c>.</param>
/// <param name="Parameters">The parameter list as written, <c>string zone, int ttl = 300</c>.</param>
/// <param name="Summary">One sentence from the XML docs.</param>
/// <param name="Plugin">The plugin's assembly name.</param>
internal sealed record Verb(string Name, string Parameters, string Summary, string Plugin);
