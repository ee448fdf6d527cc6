namespace OriginScript.Engine;

/// <summary>Which steps are selected, and which others are only read because a selected step needs their outputs.</summary>
internal sealed class HostFilter
{
    private readonly HashSet<Step> _readOnly = [];

    public HostFilter(Recipe recipe, string? only)
    {
        Selected = only is null ? recipe.Steps : [.. recipe.Steps.Where(step => step.Id.Host == only)];
        if (only is null)
            return;
        foreach (var step in Selected)
            AddProviders(step);
        _readOnly.ExceptWith(Selected);
    }

    public IReadOnlyList<Step> Selected { get; }

    /// <summary>Selected and read-only steps in the order of the script.</summary>
    public IReadOnlyList<Step> GetStepsInOrder(Recipe recipe) =>
        _readOnly.Count == 0 ? Selected : [.. recipe.Steps.Where(step => _readOnly.Contains(step) || Selected.Contains(step))];

    public bool IsReadOnly(Step step) => _readOnly.Contains(step);

    private void AddProviders(Step step)
    {
        foreach (var (_, provider) in step.Sources)
        {
            if (_readOnly.Add(provider))
                AddProviders(provider);
        }
    }
}
