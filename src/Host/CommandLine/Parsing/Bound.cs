using OriginScript.Host.Catalog;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>What the words gave to the parameters of one call.</summary>
/// <param name="Parameters">What could be given.</param>
/// <param name="Given">What was given, by name: string, bool, int, double or string[].</param>
internal sealed record Bound(IReadOnlyList<Parameter> Parameters, IReadOnlyDictionary<string, object> Given)
{
    public bool Has(string name) => Given.ContainsKey(name);

    public bool Flag(string name) => Given.TryGetValue(name, out var value) && value is true;

    public string? Text(string name) => Given.GetValueOrDefault(name) as string;

    public int Number(string name, int otherwise) => Given.GetValueOrDefault(name) as int? ?? otherwise;

    public IReadOnlyList<string> Texts(string name) => Given.GetValueOrDefault(name) as string[] ?? [];

    /// <summary>The values of these parameters in their order, defaults filled in.</summary>
    public IReadOnlyList<object?> Values(IReadOnlyList<Parameter> parameters) =>
        [.. parameters.Select(parameter => Given.GetValueOrDefault(parameter.Name) ?? parameter.Default)];

    /// <summary>What was given to these parameters alone.</summary>
    public IReadOnlyDictionary<string, object> Of(IReadOnlyList<Parameter> parameters) => parameters
        .Where(parameter => Given.ContainsKey(parameter.Name))
        .ToDictionary(parameter => parameter.Name, parameter => Given[parameter.Name]);
}
