using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Parsing;

namespace OriginScript.Host.CommandLine.Completion;

/// <summary>Options that are not given yet.</summary>
internal static class OptionCandidates
{
    public static IEnumerable<Candidate> For(IReadOnlyList<Parameter> parameters, IReadOnlyList<string> before, string typed)
    {
        var given = before.Where(Option.Starts).Select(word => Option.Find(parameters, Option.Split(word).Name)).ToHashSet();
        return parameters
            .Where(parameter => !parameter.Positional && !given.Contains(parameter))
            .Select(parameter => new Candidate(Spelling(parameter), parameter.Help))
            .Where(candidate => candidate.Text.StartsWith(typed.Replace('_', '-'), StringComparison.Ordinal));
    }

    /// <summary>Whether the word before takes the next one as its value.</summary>
    public static bool TakesNext(IReadOnlyList<Parameter> parameters, IReadOnlyList<string> before) =>
        before is [.., var last] && Option.Starts(last) && Option.Split(last) is (var name, null)
        && Option.Find(parameters, name) is { Type: not ParameterType.Bool } option && option != GlobalParameters.Sandbox;

    /// <summary>A switch that is on without being given is offered with its <c>--no-</c>.</summary>
    private static string Spelling(Parameter parameter) => parameter is { Type: ParameterType.Bool, Default: true } ? $"--no-{parameter.Name}" : $"--{parameter.Name}";
}
