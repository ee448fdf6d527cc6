using System.Collections.Concurrent;

namespace OriginScript.Engine;

/// <summary>
/// Which step wants what of which thing in the world, once the outputs in their names are known. Names that are known while planning were compared
/// when the steps were added.
/// </summary>
internal sealed class ResourceClaims
{
    private readonly ConcurrentDictionary<string, (Step Step, object? Want)> _first = new(StringComparer.Ordinal);

    /// <summary>Claims the thing for a step.</summary>
    /// <exception cref="OriginException">Another step wants it in a different state.</exception>
    public void Claim(string resource, Step step, object? want)
    {
        var first = _first.GetOrAdd(resource, (step, want));
        if (first.Step != step && !Equals(first.Want, want))
            throw new OriginException(StepConflict.Describe(first, (step, want), resource));
    }
}
