namespace OriginScript.Tests;

/// <summary>A test on a fake machine, skipped with the reason if there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FakeMachineFactAttribute : FactAttribute
{
    public FakeMachineFactAttribute() => Skip = FakeShellMachine.SkipReason;
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FakeMachineTheoryAttribute : TheoryAttribute
{
    public FakeMachineTheoryAttribute() => Skip = FakeShellMachine.SkipReason;
}
