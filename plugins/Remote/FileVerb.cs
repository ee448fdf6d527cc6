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
    public static HostBuilder File(this HostBuilder host, string path, Text content, string mode = "0644", string owner = "root") =>
        host.Add(new FileStep(host, Content.Of(content), Frame(host, (path, mode, owner))));

    /// <summary>Puts a file of the recipe's folder on the machine, or what is made of it.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Where it stands, from the root.</param>
    /// <param name="content">The file: <c>new LocalFile("motd")</c>, or <c>new Template("ntp.conf") { ["server"] = ntp.Ip }</c>.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>.</param>
    public static HostBuilder File(this HostBuilder host, string path, LocalFile content, string mode = "0644", string owner = "root") =>
        host.Add(new FileStep(host, content.In(host.Recipe), Frame(host, (path, mode, owner))));

    /// <summary>Puts a file with a secret content on the machine. No plan or log shows it, and the journal has a fingerprint of it alone.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Where it stands, from the root.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>.</param>
    public static HostBuilder File(this HostBuilder host, string path, Secret content, string mode = "0600", string owner = "root") =>
        host.Add(new FileStep(host, Content.Of(content), Frame(host, (path, mode, owner))));

    /// <summary>Puts a local file on a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="filepath">The local file; <c>-</c> is what comes in on the standard input.</param>
    /// <param name="destpath">Where it stands there, from the root; left out, under its own name in the SSH user's home.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>.</param>
    [Task("remote:file:put")]
    public static HostBuilder FilePut(HostBuilder host, string filepath, string? destpath = null, string mode = "0644", string owner = "root") =>
        host.Add(new FileStep(host, new LocalFile(filepath).In(host.Recipe), Frame(host, (destpath ?? $"~/{Path.GetFileName(filepath)}", mode, owner))));

    private static FileFrame Frame(HostBuilder host, (string Path, string Mode, string Owner) given)
    {
        var (path, mode, owner) = given;
        if (path is not (['/', .., not '/'] or ['~', '/', .., not '/']))
            throw new RecipeException($"\"{path}\" is no path for a file on {host.Name}. Give it from the root: File(\"/etc/motd\", content).");
        if (mode.Length is < 3 or > 4 || mode.Any(digit => digit is < '0' or > '7'))
            throw new RecipeException($"\"{mode}\" is no mode for {path}. Give it in octal: mode: \"0644\".");
        if (owner.Split(':') is not ([{ Length: > 0 }] or [{ Length: > 0 }, { Length: > 0 }]) || owner[0] == '-' || owner.Any(char.IsWhiteSpace))
            throw new RecipeException($"\"{owner}\" is no owner for {path}. Give a user, or user and group: owner: \"root:adm\".");
        return new(path, mode.PadLeft(4, '0'), owner);
    }
}

/// <summary>What a file is besides its content.</summary>
internal sealed record FileFrame(string Path, string Mode, string Owner);
