using OriginScript.Remote;

namespace OriginScript;

/// <summary>Files of a machine.</summary>
public static class FileVerb
{
    /// <summary>Puts a file with that content on the machine.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Where it stands, from the root.</param>
    /// <param name="content">What is in it; laters are filled in when the step runs.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>.</param>
    public static HostBuilder File(this HostBuilder host, string path, Text content, string mode = "0644", string owner = "root")
    {
        if (path is not ['/', _, ..])
            throw new RecipeException($"\"{path}\" is no path for a file on {host.Name}. Give it from the root: File(\"/etc/motd\", content).");
        if (mode.Length is < 3 or > 4 || mode.Any(digit => digit is < '0' or > '7'))
            throw new RecipeException($"\"{mode}\" is no mode for {path}. Give it in octal: mode: \"0644\".");
        return host.Add(new FileStep(host, path, content, new("", mode.PadLeft(4, '0'), owner)));
    }
}

internal sealed record FileContent(string Content, string Mode, string Owner)
{
    public override string ToString() => $"file of {Counted(Content.Split('\n').Length - (Content.EndsWith('\n') ? 1 : 0))}, mode {Mode}, owner {Owner}";

    private static string Counted(int lines) => lines == 1 ? "1 line" : $"{lines} lines";
}

internal sealed class FileStep : RemoteStep<FileContent>
{
    private readonly Text _content;
    private readonly FileContent _frame;

    public FileStep(HostBuilder host, string path, Text content, FileContent frame)
        : base(Machine.Of(host), host.Id("remote:file:put", path), Machine.Of(host).Name, path, $"--mode={frame.Mode}", $"--owner={frame.Owner}")
    {
        _content = content;
        _frame = frame;
        Needs = [.. Needs.Union(content.Laters)];
    }

    protected override FileContent Want(Run run) => _frame with { Content = run[_content] };
}
