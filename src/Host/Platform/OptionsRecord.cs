namespace OriginScript.Host.Platform;

/// <summary>A record of options of a loaded plugin.</summary>
/// <param name="Type">The record.</param>
/// <param name="Options">Its options.</param>
internal sealed record OptionsRecord(Type Type, IReadOnlyList<PluginOption> Options)
{
    /// <summary>Creates the record with these values, by property; the others keep their initial values.</summary>
    public object Create(IReadOnlyDictionary<string, object> values)
    {
        var record = Activator.CreateInstance(Type, nonPublic: true)!;
        foreach (var (property, value) in values)
            Type.GetProperty(
                        property,
                        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
                    )!
                .SetValue(record, value);
        return record;
    }
}
