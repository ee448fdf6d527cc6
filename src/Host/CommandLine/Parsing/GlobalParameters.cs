using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>The options that every command accepts.</summary>
internal static class GlobalParameters
{
    /// <summary>The only option whose value is optional: a value must follow an equals sign.</summary>
    public static readonly Parameter Sandbox = CreateOption("sandbox", "Use the local sandbox instead of AWS; =DIR keeps its state in that folder.");

    public static IReadOnlyList<Parameter> All { get; } =
    [
        CreateSwitch("verbose", "Show every request, and the stack trace of an error."),
        CreateSwitch("quiet", "Show only results and errors."),
        CreateSwitch("json", "Print one JSON object per line."),
        new("color", ParameterType.Bool, IsPositional: false, IsRequired: false, Default: true, "Use colours on a terminal; NO_COLOR disables them."),
        CreateOption("region", "The AWS region."),
        CreateOption("profile", "The AWS profile."),
        CreateOption("user", "The SSH user."),
        CreateOption("key", "The private key file for SSH."),
        CreateOption("endpoint-url", "One endpoint for every AWS service."),
        CreateOption("awscred", "A configuration file to use instead of the default ones."),
        CreateOption("state", "The folder that holds the journals."),
        Sandbox,
        CreateOption("faults", "Faults to inject into the sandbox, for example throttle:3,lost:AllocateAddress."),
    ];

    /// <exception cref="UsageException">The key file cannot be used.</exception>
    public static GlobalOptions Parse(BoundArguments bound, HostEnvironment around)
    {
        var options = Parse(bound);
        if (options.Key is { } key)
            KeyFileValidator.Validate(key, around);
        return options;
    }

    private static GlobalOptions Parse(BoundArguments bound) => new()
    {
        Verbose = IsSet(bound, "verbose"),
        Quiet = IsSet(bound, "quiet"),
        Json = IsSet(bound, "json"),
        NoColor = bound.Given.TryGetValue("color", out var color) && color is false,
        Region = ValueOf(bound, "region"),
        Profile = ValueOf(bound, "profile"),
        User = ValueOf(bound, "user"),
        Key = ValueOf(bound, "key"),
        EndpointUrl = ValueOf(bound, "endpoint-url"),
        Awscred = ValueOf(bound, "awscred"),
        State = ValueOf(bound, "state"),
        Sandbox = ValueOf(bound, "sandbox"),
        Faults = ValueOf(bound, "faults"),
    };

    /// <summary>The global options whose names the call does not declare itself.</summary>
    public static IEnumerable<Parameter> ExceptNamesIn(IReadOnlyList<Parameter> own) => All.Where(option => own.All(parameter => parameter.Name != option.Name));

    private static bool IsSet(BoundArguments bound, string name) => IsGlobal(bound, name) && bound.GetFlag(name);

    private static string? ValueOf(BoundArguments bound, string name) => IsGlobal(bound, name) ? bound.GetText(name) : null;

    private static bool IsGlobal(BoundArguments bound, string name) => bound.Parameters.Any(parameter => parameter.Name == name && All.Contains(parameter));

    private static Parameter CreateSwitch(string name, string help) => new(name, ParameterType.Bool, IsPositional: false, IsRequired: false, Default: false, help);

    private static Parameter CreateOption(string name, string help) => new(name, ParameterType.Text, IsPositional: false, IsRequired: false, Default: null, help);
}
