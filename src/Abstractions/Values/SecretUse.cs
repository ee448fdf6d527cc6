namespace OriginScript;

/// <summary>Tells the engine that the step which it is calling uses a secret of the recipe, whether or not the step says so with a fingerprint.</summary>
internal static class SecretUse
{
    private static readonly AsyncLocal<Action?> Current = new();

    /// <summary>Receives the use of a secret in everything that the current method calls from here on.</summary>
    public static void Observe(Action used) => Current.Value = used;

    /// <summary>Called when a secret of a recipe is revealed.</summary>
    public static void Report() => Current.Value?.Invoke();
}
