namespace OriginScript.Host.Plugins;

/// <summary>An extension method on a host, as a recipe calls it.</summary>
/// <param name="Name">The method's name, <c>Dns</c>.</param>
/// <param name="Type">The full name of the class that declares it.</param>
/// <param name="Parameters">Without the host.</param>
/// <param name="Summary">One sentence from the XML docs.</param>
/// <param name="Plugin">The plugin's assembly name.</param>
internal sealed record Verb(string Name, string Type, IReadOnlyList<VerbParameter> Parameters, string Summary, string Plugin)
{
    /// <summary>The parameter list as written, <c>string zone, int ttl = 300</c>.</summary>
    public string ParameterList => string.Join(", ", Parameters.Select(parameter => parameter.Declaration));
}
