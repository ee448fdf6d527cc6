namespace OriginScript.Host.Recipes;

/// <summary>One of the inputs that determine the result of compiling a recipe.</summary>
internal sealed record CacheKeyInput(string Name, string Value);
