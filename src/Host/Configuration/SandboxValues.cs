namespace OriginScript.Host.Configuration;

/// <summary>The values that the sandbox gives to the plugins that declare an option of that name.</summary>
/// <param name="Fixed">Values that the command line cannot change.</param>
/// <param name="Defaults">Values that the command line can change.</param>
internal sealed record SandboxValues(IReadOnlyDictionary<string, string> Fixed, IReadOnlyDictionary<string, string> Defaults)
{
    /// <summary>Whether it gives a value to that option.</summary>
    public bool Knows(string option) => Fixed.ContainsKey(option) || Defaults.ContainsKey(option);
}
