using System.ComponentModel;
using System.Diagnostics;

namespace OriginScript.Remote;

/// <summary>A local git repository: its current branch and its tags go as they are, in a bundle.</summary>
internal sealed record RepositorySource(string Given, string Folder) : PushSource(Given, Folder)
{
    private const string Unbundling = """
        cat > "$3"
        git --git-dir="$1" fetch --quiet --force -- "$3" "HEAD:$2" 'refs/tags/*:refs/tags/*'
        rm -f -- "$3"
        """;

    public override string Branch => Head() is ['r', 'e', 'f', ':', .. var name] ? name.Trim()["refs/heads/".Length..] : "main";

    /// <summary>The commit that is checked out, read from git's own files.</summary>
    public override string Content => Head() is ['r', 'e', 'f', ':', .. var name] ? Commit(name.Trim()) : Head();

    public override async Task<(string Script, byte[] Input)> Pack(CancellationToken cancel)
    {
        if ((await Git(cancel, "status", "--porcelain").ConfigureAwait(false)).Length > 0)
            throw new OriginException($"{Given} has work that is not committed, and it would not be pushed. Commit it, or stash it.");
        return (Unbundling, await Git(cancel, "bundle", "create", "--quiet", "-", "HEAD", "--tags").ConfigureAwait(false));
    }

    private string Head() => Read("HEAD") ?? throw Broken("has no HEAD");

    private string Commit(string name) => Read(name)
        ?? Read("packed-refs")?.Split('\n').Select(line => line.Split(' ')).FirstOrDefault(words => words is [_, var packed] && packed == name)?[0]
        ?? throw Broken("has no commit yet");

    private string? Read(string name)
    {
        var file = Path.Combine(Folder, ".git", name);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    private RecipeException Broken(string how) =>
        new($"The repository {Given} {how} that could be pushed. Commit something there, or give a folder without .git; the copy of a worktree or submodule cannot be pushed.");

    private async Task<byte[]> Git(CancellationToken cancel, params string[] words)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Folder, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var output = new MemoryStream();
            var error = git.StandardError.ReadToEndAsync(cancel);
            await git.StandardOutput.BaseStream.CopyToAsync(output, cancel).ConfigureAwait(false);
            await git.WaitForExitAsync(cancel).ConfigureAwait(false);
            return git.ExitCode == 0
                ? output.ToArray()
                : throw new OriginException($"git {words[0]} in {Given} failed: {(await error.ConfigureAwait(false)).Trim()}");
        }
        catch (Win32Exception e)
        {
            throw new OriginException($"Pushing the repository {Given} needs git on this machine. Install it.", e);
        }
    }
}
