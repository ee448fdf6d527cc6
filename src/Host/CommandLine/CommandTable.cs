namespace OriginScript.Host.CommandLine;

/// <summary>The commands, in the order of the overview.</summary>
internal sealed record CommandTable(IReadOnlyList<ICommand> All)
{
    public IEnumerable<string> Names => All.Select(command => command.Name);

    /// <summary>The command that the arguments start with, and the number of arguments it used; null if there is none.</summary>
    public (ICommand Command, int Words)? Find(IReadOnlyList<string> words)
    {
        if (words.Count > 1 && FindByName($"{words[0]} {words[1]}") is { } two)
            return (two, 2);
        return words.Count > 0 && FindByName(words[0]) is { } one ? (one, 1) : null;
    }

    private ICommand? FindByName(string name) => All.FirstOrDefault(command => command.Name == name);
}
