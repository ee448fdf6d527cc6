using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>The arguments bound to the parameters of one call.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="Given">The values given, by name: string, bool, int, double or string[].</param>
internal sealed record BoundArguments(IReadOnlyList<Parameter> Parameters, IReadOnlyDictionary<string, object> Given)
{
    public bool Has(string name) => Given.ContainsKey(name);

    public bool GetFlag(string name) => Given.TryGetValue(name, out var value) && value is true;

    public string? GetText(string name) => Given.GetValueOrDefault(name) as string;

    public int GetNumber(string name, int otherwise) => Given.GetValueOrDefault(name) as int? ?? otherwise;

    public IReadOnlyList<string> GetTexts(string name) => Given.GetValueOrDefault(name) as string[] ?? [];

    /// <summary>The values of these parameters in their order, with defaults filled in.</summary>
    public IReadOnlyList<object?> GetValues(IReadOnlyList<Parameter> parameters) =>
        [.. parameters.Select(parameter => Given.GetValueOrDefault(parameter.Name) ?? parameter.Default)];

    /// <summary>The values given to these parameters only.</summary>
    public IReadOnlyDictionary<string, object> GetGiven(IReadOnlyList<Parameter> parameters) =>
        parameters
            .Where(parameter => Given.ContainsKey(parameter.Name))
            .ToDictionary(parameter => parameter.Name, parameter => Given[parameter.Name]);
}
