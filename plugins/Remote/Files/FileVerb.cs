using OriginScript.Remote;

namespace OriginScript;

/// <summary>Files of a machine.</summary>
public static class FileVerb
{
    /// <summary>Creates a file with the given content on the machine.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Its absolute path.</param>
    /// <param name="content">Its content; outputs are filled in when the step runs.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>.</param>
    public static HostBuilder File(this HostBuilder host, string path, Text content, string mode = "0644", string owner = "root") =>
        host.Add(new FileStep(host, FileContent.Of(content), CreateTarget(host, (path, mode, owner))));

    /// <summary>Copies a file from the recipe's folder, or a rendered template, to the machine.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Its absolute path.</param>
    /// <param name="content">The file: <c>new LocalFile("motd")</c>, or <c>new Template("ntp.conf") { ["server"] = ntp.Ip }</c>.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>.</param>
    public static HostBuilder File(this HostBuilder host, string path, LocalFile content, string mode = "0644", string owner = "root") =>
        host.Add(new FileStep(host, content.ToContent(host.Recipe), CreateTarget(host, (path, mode, owner))));

    /// <summary>Creates a file with secret content on the machine. No plan or log shows it, and the journal stores only its fingerprint.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Its absolute path.</param>
    /// <param name="content">Its content.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>.</param>
    public static HostBuilder File(this HostBuilder host, string path, Secret content, string mode = "0600", string owner = "root") =>
        host.Add(new FileStep(host, FileContent.Of(content), CreateTarget(host, (path, mode, owner))));

    /// <summary>Copies a local file to a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="filepath">The local file; <c>-</c> reads the standard input.</param>
    /// <param name="destpath">The absolute destination path; defaults to the file's own name in the SSH user's home.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>.</param>
    [Task("remote:file:put")]
    public static HostBuilder FilePut(HostBuilder host, string filepath, string? destpath = null, string mode = "0644", string owner = "root") =>
        host.Add(new FileStep(host, new LocalFile(filepath).ToContent(host.Recipe), CreateTarget(host, (destpath ?? $"~/{Path.GetFileName(filepath)}", mode, owner))));

    private static FileTarget CreateTarget(HostBuilder host, (string Path, string Mode, string Owner) given)
    {
        var (path, mode, owner) = given;
        if (path is not (['/', .., not '/'] or ['~', '/', .., not '/']))
            throw new RecipeException($"\"{path}\" is not a valid file path on {host.Name}. Write an absolute path: File(\"/etc/motd\", content).");
        if (mode.Length is < 3 or > 4 || mode.Any(digit => digit is < '0' or > '7'))
            throw new RecipeException($"\"{mode}\" is not a valid mode for {path}. Write it in octal: mode: \"0644\".");
        if (owner.Split(':') is not ([{ Length: > 0 }] or [{ Length: > 0 }, { Length: > 0 }]) || owner[0] == '-' || owner.Any(char.IsWhiteSpace))
            throw new RecipeException($"\"{owner}\" is not a valid owner for {path}. Write a user, or a user and a group: owner: \"root:adm\".");
        return new(path, mode.PadLeft(4, '0'), owner);
    }
}

/// <summary>The properties of a file other than its content.</summary>
internal sealed record FileTarget(string Path, string Mode, string Owner);
