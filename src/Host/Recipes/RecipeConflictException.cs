namespace OriginScript.Host.Recipes;

/// <summary>Two lines of a recipe declare different wants for one step.</summary>
internal sealed class RecipeConflictException(SourcePosition first, SourcePosition second, Exception cause)
    : RecipeErrorException(second, $"{cause.Message} {first} declares the first, {second} the second.", cause);
