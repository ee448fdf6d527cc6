namespace OriginScript.Host.Tests.CommandLine;

/// <summary>Tasks with every kind of parameter; they return their arguments.</summary>
public static class ProbeTasks
{
    [Task("probe:options")]
    public static Text Options(
        Recipe recipe,
        string name,
        Text value,
        int maxSize = 7,
        string[]? tags = null,
        bool wait = true,
        double scale = 1.5,
        bool? force = null
    ) => FormattableString.Invariant($"{recipe.Name} {name} {value} {maxSize} {string.Join('+', tags ?? ["none"])} {wait} {scale} {force}");

    [Task("probe:arguments")]
    public static Text Arguments(Recipe recipe, string name, [Argument] int size = 3, [Option] string owner = "", [Argument] string[]? rest = null) =>
        FormattableString.Invariant($"{recipe.Name} {name} {size} {owner} {string.Join('+', rest ?? ["none"])}");

    [Task("probe:verb")]
    public static void Verb(HostBuilder host, params string[] names) => host.Recipe.Host($"{host.Name}-{string.Join('-', names)}");
}
