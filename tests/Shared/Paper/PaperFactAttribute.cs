namespace OriginScript.Tests;

/// <summary>A test on a machine on paper, skipped with the reason where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PaperFactAttribute : FactAttribute
{
    public PaperFactAttribute() => Skip = PaperMachine.Obstacle;
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PaperTheoryAttribute : TheoryAttribute
{
    public PaperTheoryAttribute() => Skip = PaperMachine.Obstacle;
}
