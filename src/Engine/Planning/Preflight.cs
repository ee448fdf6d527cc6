namespace OriginScript.Engine;

/// <summary>Checks the readiness of every port that the steps use, so that a run fails before it starts and not halfway.</summary>
internal static class Preflight
{
    /// <exception cref="OriginException">A port cannot be created or is not ready; nothing was started.</exception>
    public static async Task EnsureReady(IReadOnlyList<Step> steps, Ports ports, CancellationToken cancel)
    {
        foreach (var users in steps.Where(step => step.Port is not null).GroupBy(step => step.Port!))
        {
            try
            {
                if (ports.Get(users.Key) is IReadinessCheck port)
                    await port.EnsureReady(cancel).WaitAsync(cancel).ConfigureAwait(false);
            }
            catch (OriginException e)
            {
                var count = users.Count();
                throw new OriginException(
                    $"Nothing was started: {count} of {steps.Count} steps, the first of them {users.First().Id}, cannot run. {e.Message}",
                    e
                );
            }
        }
    }

    /// <summary>The steps whose port can be created; a live plan shows the others as unknown.</summary>
    public static IReadOnlyList<Step> FindReachable(IReadOnlyList<Step> steps, Ports ports)
    {
        var missing = new HashSet<Type>();
        foreach (var type in steps.Select(step => step.Port).OfType<Type>().Distinct())
        {
            try
            {
                ports.Get(type);
            }
            catch (OriginException)
            {
                missing.Add(type);
            }
        }

        return missing.Count == 0 ? steps : [.. steps.Where(step => step.Port is null || !missing.Contains(step.Port))];
    }
}
