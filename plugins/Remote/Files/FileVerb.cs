using System.Runtime.CompilerServices;
using OriginScript.Remote;

namespace OriginScript;

/// <summary>Files of a machine.</summary>
public static class FileVerb
{
    /// <summary>Creates a file with the given content on the machine.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Its absolute path, or <c>~/name</c> in the SSH user's home.</param>
    /// <param name="content">Its content; outputs are filled in when the step runs.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>, by name or number; defaults to root, and in the SSH user's home to that user.</param>
    [OverloadResolutionPriority(1)]
    public static HostBuilder File(this HostBuilder host, string path, Text content, string mode = "0644", string? owner = null) =>
        host.Add(new FileStep(host, FileContent.Of(content), FileTarget.Parse(host, path, mode, owner)));

    /// <summary>Copies a file from the recipe's folder, or a rendered template, to the machine.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Its absolute path, or <c>~/name</c> in the SSH user's home.</param>
    /// <param name="content">The file: <c>new LocalFile("motd")</c>, or <c>new Template("ntp.conf") { ["server"] = ntp.Ip }</c>.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>, by name or number; defaults to root, and in the SSH user's home to that user.</param>
    public static HostBuilder File(this HostBuilder host, string path, LocalFile content, string mode = "0644", string? owner = null) =>
        host.Add(new FileStep(host, content.ToContent(host.Recipe), FileTarget.Parse(host, path, mode, owner)));

    /// <summary>Creates a file with secret content on the machine. No plan or log shows it, and the journal stores only its fingerprint.</summary>
    /// <param name="host">The host.</param>
    /// <param name="path">Its absolute path, or <c>~/name</c> in the SSH user's home.</param>
    /// <param name="content">Its content.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>, by name or number; defaults to root, and in the SSH user's home to that user.</param>
    public static HostBuilder File(this HostBuilder host, string path, Secret content, string mode = "0600", string? owner = null) =>
        host.Add(new FileStep(host, FileContent.Of(content), FileTarget.Parse(host, path, mode, owner)));

    /// <summary>Copies a local file to a machine.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="filepath">The local file; <c>-</c> reads the standard input.</param>
    /// <param name="destpath">The absolute destination path; defaults to the file's own name in the SSH user's home.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="owner">Its user, or <c>user:group</c>, by name or number; defaults to root, and in the SSH user's home to that user.</param>
    [Task("remote:file:put")]
    public static HostBuilder FilePut(HostBuilder host, string filepath, string? destpath = null, string mode = "0644", string? owner = null) =>
        host.Add(
            new FileStep(
                host,
                new LocalFile(filepath).ToContent(host.Recipe),
                FileTarget.Parse(host, destpath ?? $"~/{Path.GetFileName(filepath)}", mode, owner)
            )
        );
}
