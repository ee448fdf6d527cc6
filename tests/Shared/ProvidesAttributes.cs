using System.Reflection;

namespace OriginScript.Tests.Shared;

/// <summary>Checks that the verbs of a plugin provide what their attributes say.</summary>
internal static class ProvidesAttributes
{
    /// <summary>Fails if a verb with the attribute is not among the calls, or does not provide what it declares.</summary>
    /// <param name="plugin">The plugin's assembly.</param>
    /// <param name="calls">One call for each verb with the attribute, by the verb's name.</param>
    public static void AssertTrue(Assembly plugin, IReadOnlyDictionary<string, Action<HostBuilder>> calls)
    {
        var declared = plugin
            .GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .SelectMany(method => method.GetCustomAttributes<ProvidesAttribute>().Select(attribute => (Verb: method.Name, attribute.Output)))
            .ToLookup(pair => pair.Verb, pair => pair.Output);
        Assert.Equal(declared.Select(verb => verb.Key).Order(StringComparer.Ordinal), calls.Keys.Order(StringComparer.Ordinal));
        foreach (var (verb, call) in calls)
        {
            var host = new Recipe("r", "/r").Host("web");
            call(host);
            Assert.All(declared[verb], output => Assert.True(host.Output(output).IsProvided, $"{verb} does not provide {output}"));
        }
    }
}
