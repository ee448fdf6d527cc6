using System.ComponentModel;
using System.Diagnostics;

namespace OriginScript.Remote;

/// <summary>A local git repository: its current branch and its tags are sent unchanged, in a bundle.</summary>
internal sealed record RepositorySource(string Given, string Folder) : PushSource(Given, Folder)
{
    private const string FetchBundleScript = """
        cat > "$3"
        git --git-dir="$1" fetch --quiet --force -- "$3" "HEAD:$2" 'refs/tags/*:refs/tags/*'
        rm -f -- "$3"
        """;

    public override string Branch => ReadHeadOrThrow() is ['r', 'e', 'f', ':', .. var name] ? name.Trim()["refs/heads/".Length..] : "main";

    /// <summary>The commit that is checked out, read from git's files directly.</summary>
    public override string Content => ReadHeadOrThrow() is ['r', 'e', 'f', ':', .. var name] ? ReadCommitOrThrow(name.Trim()) : ReadHeadOrThrow();

    public override async Task<(string Script, byte[] Input)> Pack(CancellationToken cancel)
    {
        if ((await RunGit(cancel, "status", "--porcelain").ConfigureAwait(false)).Length > 0)
            throw new OriginException($"{Given} has uncommitted changes, which would not be pushed. Commit or stash them.");
        return (FetchBundleScript, await RunGit(cancel, "bundle", "create", "--quiet", "-", "HEAD", "--tags").ConfigureAwait(false));
    }

    private string ReadHeadOrThrow() => ReadGitFile("HEAD") ?? throw NotPushable("has no HEAD");

    private string ReadCommitOrThrow(string name) =>
        ReadGitFile(name)
        ?? ReadGitFile("packed-refs")
            ?.Split('\n')
            .Select(line => line.Split(' '))
            .FirstOrDefault(words => words is [_, var packed] && packed == name)
            ?[0]
        ?? throw NotPushable("has no commit yet");

    private string? ReadGitFile(string name)
    {
        var file = Path.Combine(Folder, ".git", name);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    private RecipeException NotPushable(string how) =>
        new(
            $"The repository {Given} {how} to push. Commit something there, or use a folder without .git; a worktree or a submodule cannot be pushed."
        );

    private async Task<byte[]> RunGit(CancellationToken cancel, params string[] words)
    {
        try
        {
            using var git = Process.Start(
                new ProcessStartInfo("git", ["-C", Folder, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
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
            throw new OriginException($"Pushing the repository {Given} requires git on this machine. Install git.", e);
        }
    }
}
