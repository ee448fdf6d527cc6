using OriginScript.Host.Platform;

namespace OriginScript.Host.Configuration;

/// <summary>
/// Resolves the options of plugins. The command line wins, then the file named by <c>--awscred</c>, the environment, <c>./.awscred</c>,
/// <c>~/.awscred</c>, the default.
/// </summary>
internal sealed class OptionResolver
{
    private readonly OptionSource _commandLine;
    private readonly Lazy<IReadOnlyList<OptionSource>> _configuration;

    /// <exception cref="UsageException">The named configuration file cannot be used.</exception>
    public OptionResolver(GlobalOptions options, HostEnvironment environment)
    {
        _commandLine = OptionSource.FromNames(options.PluginOptions, name => $"--{name}");
        _configuration = new(() =>
            [.. LoadNamedFile(options, environment), OptionSource.FromEnvironment(environment.GetNonEmptyVariable), .. LoadDefaultFiles(environment)]
        );
    }

    /// <summary>What the sandbox decides, whatever else is set; null: there is no sandbox.</summary>
    public SandboxValues? Sandbox { get; init; }

    /// <summary>The records with their values, each checked.</summary>
    /// <exception cref="UsageException">A value cannot be used.</exception>
    public ResolvedOptions Resolve(IReadOnlyList<OptionsRecord> records)
    {
        List<object> created = [];
        List<string> lines = [];
        List<string> place = [];
        foreach (var record in records)
        {
            var found = FindValues(record, OrderSources(record));
            foreach (var (option, value) in found.Where(pair => pair.Value.Source.Length > 0))
                lines.Add($"{option.Name}: {(option.Kind == OptionKind.Secret ? Secret.Mask : value.Value)} ({value.Source})");
            place.AddRange(found.Where(pair => pair.Key.IdentifiesPlace).Select(pair => $"{pair.Key.Name}={pair.Value.Value}"));
            created.Add(Create(record, found));
        }

        return new(created, [.. lines.Order(StringComparer.Ordinal)], [.. place.Order(StringComparer.Ordinal)]);
    }

    private static object Create(OptionsRecord record, Dictionary<PluginOption, ConfigurationValue> found)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (option, value) in found)
        {
            if (OptionValue.Parse(option, value.Value, value.Source) is { } parsed)
                values.Add(option.Property, parsed);
        }

        var created = record.Create(values);
        return created is IOptionsValidation check && check.FindProblem() is { } problem ? throw new UsageException(problem) : created;
    }

    private static Dictionary<PluginOption, ConfigurationValue> FindValues(OptionsRecord record, IReadOnlyList<OptionSource> sources)
    {
        var found = new Dictionary<PluginOption, ConfigurationValue>();
        var groups = new Dictionary<string, OptionSource?>(StringComparer.Ordinal);
        foreach (var option in record.Options)
        {
            var value = option.Group is null
                ? sources.Select(source => source.Find(option)).FirstOrDefault(value => value is not null)
                : FindGroup(option.Group)?.Find(option);
            if ((value ?? (option.Default is null ? null : new(option.Default, ""))) is { } used)
                found.Add(option, used);
        }

        return found;

        OptionSource? FindGroup(string group) =>
            groups.TryGetValue(group, out var known)
                ? known
                : groups[group] = sources.FirstOrDefault(source =>
                    record.Options.Any(option => option.Group == group && source.Find(option) is not null)
                );
    }

    private IReadOnlyList<OptionSource> OrderSources(OptionsRecord record)
    {
        if (Sandbox is not { } sandbox)
            return [_commandLine, .. _configuration.Value];
        OptionSource[] inside =
        [
            OptionSource.FromNames(sandbox.Fixed, _ => "sandbox"),
            _commandLine,
            OptionSource.FromNames(sandbox.Defaults, _ => "sandbox"),
        ];

        // What the user has configured for the real place, credentials above all, is not even read.
        return record.Options.Any(option => sandbox.Knows(option.Name)) ? inside : [.. inside, .. _configuration.Value];
    }

    private static IEnumerable<OptionSource> LoadNamedFile(GlobalOptions options, HostEnvironment environment)
    {
        if (options.Awscred is not { } path)
            return [];
        return
        [
            OptionSource.FromFile(
                AwscredFile.LoadIfExists(Path.GetFullPath(path, environment.CurrentDirectory))
                    ?? throw new UsageException($"The file {path} does not exist. Name an existing one with --awscred FILE.")
            ),
        ];
    }

    private static IEnumerable<OptionSource> LoadDefaultFiles(HostEnvironment environment)
    {
        string[] folders = [environment.CurrentDirectory, environment.HomeDirectory];
        return folders
            .Distinct()
            .Select(folder => AwscredFile.LoadIfExists(Path.Combine(folder, ".awscred")))
            .OfType<AwscredFile>()
            .Select(OptionSource.FromFile);
    }
}
