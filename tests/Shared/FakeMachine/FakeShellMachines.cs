namespace OriginScript.Tests;

/// <summary>Fake machines that are created one after another, as the seven laws need them, and disposed of together.</summary>
internal sealed class FakeShellMachines(Action<FakeShellMachine>? given = null) : IDisposable
{
    private readonly List<FakeShellMachine> _created = [];

    public FakeShellMachine Create()
    {
        var machine = new FakeShellMachine();
        given?.Invoke(machine);
        _created.Add(machine);
        return machine;
    }

    public void Dispose() => _created.ForEach(machine => machine.Dispose());
}
