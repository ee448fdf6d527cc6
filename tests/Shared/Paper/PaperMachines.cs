namespace OriginScript.Tests;

/// <summary>Machines on paper that are made one after another, as the five laws ask for them, and thrown away together.</summary>
internal sealed class PaperMachines(Action<PaperMachine>? given = null) : IDisposable
{
    private readonly List<PaperMachine> _made = [];

    public PaperMachine Fresh()
    {
        var machine = new PaperMachine();
        given?.Invoke(machine);
        _made.Add(machine);
        return machine;
    }

    public void Dispose() => _made.ForEach(machine => machine.Dispose());
}
