namespace OriginScript.Host.Recipes;

/// <summary>One of the things that decide what a recipe is compiled to.</summary>
internal sealed record KeyInput(string Name, string Value);
