namespace OriginScript.Engine;

/// <summary>Which steps are taken, and which others are only read because a taken one needs what they know.</summary>
internal sealed class Selection
{
    private readonly HashSet<Step> _read = [];

    public Selection(Recipe recipe, string? only)
    {
        Taken = only is null ? recipe.Steps : [.. recipe.Steps.Where(step => step.Id.Host == only)];
        if (only is null)
            return;
        foreach (var step in Taken)
            Follow(step);
        _read.ExceptWith(Taken);
    }

    public IReadOnlyList<Step> Taken { get; }

    /// <summary>Taken and read steps in the order of the script.</summary>
    public IReadOnlyList<Step> InOrder(Recipe recipe) =>
        _read.Count == 0 ? Taken : [.. recipe.Steps.Where(step => _read.Contains(step) || Taken.Contains(step))];

    public bool IsReadOnly(Step step) => _read.Contains(step);

    private void Follow(Step step)
    {
        foreach (var (_, provider) in step.Sources)
        {
            if (_read.Add(provider))
                Follow(provider);
        }
    }
}
