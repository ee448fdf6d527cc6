using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Completion;

/// <summary>The options that have not been given yet.</summary>
internal static class OptionCandidates
{
    public static IEnumerable<Candidate> For(IReadOnlyList<Parameter> parameters, IReadOnlyList<string> before, string typed)
    {
        var given = before
            .Where(OptionSyntax.IsOption)
            .Select(word => OptionSyntax.FindParameter(parameters, OptionSyntax.Split(word).Name))
            .ToHashSet();
        return parameters
            .Where(parameter => !parameter.IsPositional && !given.Contains(parameter))
            .Select(parameter => new Candidate(FormatOption(parameter), parameter.Help))
            .Where(candidate => candidate.Text.StartsWith(typed.Replace('_', '-'), StringComparison.Ordinal));
    }

    /// <summary>Whether the previous word is an option that expects a value.</summary>
    public static bool IsValueExpected(IReadOnlyList<Parameter> parameters, IReadOnlyList<string> before) =>
        before is [.., var last]
        && OptionSyntax.IsOption(last)
        && OptionSyntax.Split(last) is (var name, null)
        && OptionSyntax.FindParameter(parameters, name) is { Type: not ParameterType.Bool } option
        && option != GlobalParameters.Sandbox;

    /// <summary>A switch that is on by default is offered in its <c>--no-</c> form.</summary>
    private static string FormatOption(Parameter parameter) =>
        parameter is { Type: ParameterType.Bool, Default: true } ? $"--no-{parameter.Name}" : $"--{parameter.Name}";
}
