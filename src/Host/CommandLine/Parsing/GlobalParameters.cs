using System.Globalization;
using OriginScript.Host.Platform;
using OriginScript.Host.Plugins;

namespace OriginScript.Host.CommandLine.Parsing;

/// <summary>The options that every command accepts: those of origin itself, and those of the installed plugins.</summary>
internal static class GlobalParameters
{
    /// <summary>The only option whose value is optional: a value must follow an equals sign.</summary>
    public static readonly Parameter Sandbox = CreateOption("sandbox", "Use the local sandbox instead of AWS; =DIR keeps its state in that folder.");

    /// <summary>The options of origin itself.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        CreateSwitch("verbose", "Show every request, command and wait, and the stack trace of an error; -v for short."),
        CreateSwitch("bodies", "With --verbose: show what is sent and received as well; -vv for both."),
        CreateSwitch("quiet", "Show only results and errors."),
        CreateSwitch("json", "Print one JSON object per line."),
        new(
            "color",
            ParameterType.Bool,
            IsPositional: false,
            IsRequired: false,
            Default: true,
            "Colours on a terminal; --no-color turns them off, as NO_COLOR does."
        ),
        CreateOption("awscred", "A configuration file to use instead of the default ones.", "FILE"),
        CreateOption("state", "The folder that holds the journals.", "DIR"),
        Sandbox,
        CreateOption("faults", "Faults to inject into the sandbox, for example throttle:3,lost:AllocateAddress."),
    ];

    /// <summary>The options given, with those of plugins checked.</summary>
    /// <exception cref="UsageException">The value of a plugin's option cannot be used.</exception>
    public static GlobalOptions Parse(BoundArguments bound, CommandServices origin) =>
        new()
        {
            Verbose = IsSet(bound, "verbose"),
            ShowsBodies = IsSet(bound, "bodies"),
            Quiet = IsSet(bound, "quiet"),
            Json = IsSet(bound, "json"),
            NoColor = bound.Given.TryGetValue("color", out var color) && color is false,
            PluginOptions = ParsePluginOptions(bound, origin),
            Awscred = ValueOf(bound, "awscred"),
            State = ValueOf(bound, "state"),
            Sandbox = ValueOf(bound, "sandbox"),
            Faults = ValueOf(bound, "faults"),
        };

    private static Dictionary<string, string> ParsePluginOptions(BoundArguments bound, CommandServices origin)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in bound.Parameters.Where(parameter => parameter.Plugin is not null && bound.Has(parameter.Name)))
        {
            var text = Convert.ToString(bound.Given[parameter.Name], CultureInfo.InvariantCulture)!;
            OptionValue.Parse(origin.Tasks.Options.First(option => option.Name == parameter.Name), text, $"--{parameter.Name}");
            given.Add(parameter.Name, text);
        }

        return given;
    }

    /// <summary>The options of origin and of the installed plugins whose names the call does not declare itself.</summary>
    public static IReadOnlyList<Parameter> GetFor(CommandServices origin, IReadOnlyList<Parameter> own) =>
        [.. ExceptNamesIn(own), .. PluginParameters(origin).Where(option => own.All(parameter => parameter.Name != option.Name))];

    /// <summary>The same; without those of plugins, whose manifests would have to be read, if the words have no option that needs them.</summary>
    public static IReadOnlyList<Parameter> GetFor(CommandServices origin, IReadOnlyList<Parameter> own, IEnumerable<string> words)
    {
        Parameter[] known = [.. own, .. ExceptNamesIn(own)];
        return words
            .TakeWhile(word => word != "--")
            .Any(word => OptionSyntax.IsOption(word) && OptionSyntax.FindParameter(known, OptionSyntax.Split(word).Name) is null)
            ? GetFor(origin, own)
            : [.. ExceptNamesIn(own)];
    }

    private static IEnumerable<Parameter> PluginParameters(CommandServices origin)
    {
        foreach (var option in origin.Tasks.Options.Where(option => !option.IsConfigurationOnly))
        {
            if (All.Any(ours => ours.Name == option.Name))
                throw new PluginException(
                    $"{option.Plugin} declares the option --{option.Name}, which is an option of origin itself. Remove the folder of {option.Plugin}."
                );
            yield return ToParameter(option);
        }
    }

    /// <summary>The option of a plugin as the command line parses it.</summary>
    public static Parameter ToParameter(PluginOption option) =>
        option.Kind switch
        {
            OptionKind.Bool => new(option.Name, ParameterType.Bool, IsPositional: false, IsRequired: false, option.Default is "true", option.Help)
            {
                Plugin = option.Plugin,
            },
            OptionKind.Int => new(
                option.Name,
                ParameterType.Int,
                IsPositional: false,
                IsRequired: false,
                OptionValue.Parse(option, option.Default ?? "", "default"),
                option.Help
            )
            {
                Plugin = option.Plugin,
            },
            _ => new(option.Name, ParameterType.Text, IsPositional: false, IsRequired: false, option.Default, option.Help) { Plugin = option.Plugin },
        };

    /// <summary>The global options whose names the call does not declare itself.</summary>
    public static IEnumerable<Parameter> ExceptNamesIn(IReadOnlyList<Parameter> own) =>
        All.Where(option => own.All(parameter => parameter.Name != option.Name));

    private static bool IsSet(BoundArguments bound, string name) => IsGlobal(bound, name) && bound.GetFlag(name);

    private static string? ValueOf(BoundArguments bound, string name) => IsGlobal(bound, name) ? bound.GetText(name) : null;

    private static bool IsGlobal(BoundArguments bound, string name) =>
        bound.Parameters.Any(parameter => parameter.Name == name && All.Contains(parameter));

    private static Parameter CreateSwitch(string name, string help) =>
        new(name, ParameterType.Bool, IsPositional: false, IsRequired: false, Default: false, help);

    private static Parameter CreateOption(string name, string help, string? valueName = null) =>
        new(name, ParameterType.Text, IsPositional: false, IsRequired: false, Default: null, help) { ValueName = valueName };
}
