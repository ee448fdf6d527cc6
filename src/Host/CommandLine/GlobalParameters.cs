using OriginScript.Host.Catalog;
using OriginScript.Host.CommandLine.Parsing;
using OriginScript.Host.Running;

namespace OriginScript.Host.CommandLine;

/// <summary>The options that every command takes.</summary>
internal static class GlobalParameters
{
    /// <summary>The one option whose value may be left out: it takes it behind an equals sign alone.</summary>
    public static readonly Parameter Sandbox = Value("sandbox", "Rehearse on the local sandbox instead of AWS; =DIR keeps its world in that folder.");

    public static IReadOnlyList<Parameter> All { get; } =
    [
        Switch("verbose", "Show every request, and the stack trace of an error."),
        Switch("quiet", "Show results and errors alone."),
        Switch("json", "Print one JSON object a line."),
        new("color", ParameterType.Bool, Positional: false, Required: false, Default: true, "Use colours on a terminal; NO_COLOR says no as well."),
        Value("region", "The AWS region."),
        Value("profile", "The AWS profile."),
        Value("user", "The SSH user."),
        Value("key", "The private key file for SSH."),
        Value("endpoint-url", "One endpoint for every AWS service."),
        Value("awscred", "The configuration file instead of the usual ones."),
        Value("state", "The folder of the journals."),
        Sandbox,
        Value("faults", "Faults for the sandbox, throttle:3,lost:AllocateAddress."),
    ];

    /// <exception cref="UsageException">The key file cannot be used.</exception>
    public static GlobalOptions Read(Bound bound, Surroundings around)
    {
        var options = Read(bound);
        if (options.Key is { } key)
            KeyFile.Look(key, around);
        return options;
    }

    private static GlobalOptions Read(Bound bound) => new()
    {
        Verbose = Is(bound, "verbose"),
        Quiet = Is(bound, "quiet"),
        Json = Is(bound, "json"),
        NoColor = bound.Given.TryGetValue("color", out var color) && color is false,
        Region = Of(bound, "region"),
        Profile = Of(bound, "profile"),
        User = Of(bound, "user"),
        Key = Of(bound, "key"),
        EndpointUrl = Of(bound, "endpoint-url"),
        Awscred = Of(bound, "awscred"),
        State = Of(bound, "state"),
        Sandbox = Of(bound, "sandbox"),
        Faults = Of(bound, "faults"),
    };

    /// <summary>Those whose names the call does not use for something of its own.</summary>
    public static IEnumerable<Parameter> Beside(IReadOnlyList<Parameter> own) => All.Where(option => own.All(parameter => parameter.Name != option.Name));

    private static bool Is(Bound bound, string name) => Ours(bound, name) && bound.Flag(name);

    private static string? Of(Bound bound, string name) => Ours(bound, name) ? bound.Text(name) : null;

    private static bool Ours(Bound bound, string name) => bound.Parameters.Any(parameter => parameter.Name == name && All.Contains(parameter));

    private static Parameter Switch(string name, string help) => new(name, ParameterType.Bool, Positional: false, Required: false, Default: false, help);

    private static Parameter Value(string name, string help) => new(name, ParameterType.Text, Positional: false, Required: false, Default: null, help);
}
