namespace OriginScript.Engine.Tests;

internal interface IShelf
{
    Task<Box?> Look(string name);

    Task Put(string name, string content);

    Task Remove(string name);

    Task Ring();
}

internal sealed record Box(string Content)
{
    public override string ToString() => $"box of {Content}";
}

/// <summary>A shelf of named boxes. Putting a box with an existing name adds a second one, as EC2 does.</summary>
internal sealed class Shelf : IFakeWorld, IShelf
{
    private readonly Lock _lock = new();
    private readonly List<(string Name, string Content)> _boxes = [];

    public int WriteCount { get; private set; }

    public int Rings { get; private set; }

    public bool Closed { get; init; }

    public string Refuses { get; set; } = "";

    /// <summary>Puts the box, and refuses all the same, as a server does that answers "exists already" to a repeated request.</summary>
    public string RefusesAfterwards { get; set; } = "";

    /// <summary>Refuses every change of the box, before anything is changed.</summary>
    public string RefusesUntouched { get; set; } = "";

    public int LoseAnswers { get; set; }

    public int LoseCalls { get; set; }

    public int HideReads { get; set; }

    public Func<string, Task> OnPut { get; set; } = _ => Task.CompletedTask;

    public Func<Task> OnLook { get; set; } = () => Task.CompletedTask;

    public string StateText
    {
        get
        {
            lock (_lock)
                return string.Join('\n', _boxes.Select(box => $"{box.Name}: {box.Content}").Order(StringComparer.Ordinal))
                    + $"\nrings: {Math.Min(Rings, 1)}";
        }
    }

    public Shelf With(string name, string content)
    {
        _boxes.Add((name, content));
        return this;
    }

    public void Register(Ports ports) => ports.Add<IShelf>(_ => Closed ? throw new OriginException("The shelf is closed. Open it.") : this);

    public async Task<Box?> Look(string name)
    {
        await OnLook();
        lock (_lock)
        {
            var found = _boxes.Where(box => box.Name == name).ToArray();
            return found switch
            {
                [] => null,
                _ when HideReads-- > 0 => null,
                [var one] => new(one.Content),
                _ => throw new OriginException($"There are {found.Length} boxes named {name}. Remove all but one."),
            };
        }
    }

    public async Task Put(string name, string content)
    {
        await OnPut(name);
        lock (_lock)
        {
            WriteCount++;
            if (name == Refuses)
                throw new OriginException($"The shelf has no room for {name}. Make room.");
            if (LoseCalls-- > 0)
                throw new OutcomeUnknownException("no answer");
            _boxes.Add((name, content));
            if (name == RefusesAfterwards)
                throw new OriginException($"{name} exists already. Take another name.");
            if (LoseAnswers-- > 0)
                throw new OutcomeUnknownException("no answer");
        }
    }

    public void Replace(string name, string content)
    {
        lock (_lock)
        {
            WriteCount++;
            _boxes[_boxes.FindIndex(box => box.Name == name)] = (name, content);
        }
    }

    public Task Remove(string name)
    {
        lock (_lock)
        {
            WriteCount++;
            if (name == Refuses || name == RefusesUntouched)
                throw new OriginException($"{name} cannot be taken down. Hold it.");
            _boxes.RemoveAll(box => box.Name == name);
        }

        return Task.CompletedTask;
    }

    public Task Ring()
    {
        lock (_lock)
        {
            WriteCount++;
            Rings++;
        }

        return Task.CompletedTask;
    }
}
