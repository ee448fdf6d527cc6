namespace OriginScript;

public sealed partial class Recipe
{
    private readonly List<string> _secretVariables = [];

    /// <summary>The environment variables of the secrets that the recipe uses, in the order of the script.</summary>
    public IReadOnlyList<string> SecretVariables => _secretVariables;

    /// <summary>A secret from the environment variable of that name, fetched when it is first used.</summary>
    internal Secret GetSecret(string variable)
    {
        if (!_secretVariables.Contains(variable))
            _secretVariables.Add(variable);
        return new(() =>
        {
            SecretUse.Report();
            return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
                ? value
                : throw new OriginException($"The secret {variable} is not set. Set the environment variable of that name.");
        });
    }
}
