using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;

namespace OriginScript.Remote;

/// <summary>A plain folder: its files become one commit, created on the machine with a fixed author and date.</summary>
internal sealed record FolderSource(string Given, string Folder) : PushSource(Given, Folder)
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private const string CommitScript = """
        rm -rf -- "$3"; mkdir -- "$3"; tar -xf - -C "$3"
        export GIT_DIR="$1" GIT_WORK_TREE="$3" GIT_INDEX_FILE="$1/originscript.index"
        export GIT_AUTHOR_NAME=OriginScript GIT_AUTHOR_EMAIL=originscript@localhost GIT_AUTHOR_DATE='946684800 +0000'
        export GIT_COMMITTER_NAME=OriginScript GIT_COMMITTER_EMAIL=originscript@localhost GIT_COMMITTER_DATE='946684800 +0000'
        rm -f -- "$GIT_INDEX_FILE"
        git -c core.autocrlf=false -c core.excludesFile=/dev/null add --all --force -- .
        git update-ref "$2" "$(git commit-tree -m 'The content of a folder' "$(git write-tree)")"
        rm -rf -- "$3" "$GIT_INDEX_FILE"
        """;

    private string? _content;

    public override string Branch => "main";

    // Read once: the planned content is what is pushed, otherwise verification fails.
    public override string Content => _content ??= ComputeHash();

    public override async Task<(string Script, byte[] Input)> Pack(CancellationToken cancel)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, file) in Files())
                await tar.WriteEntryAsync(await CreateTarEntry(name, file, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
        }

        return (CommitScript, packed.ToArray());
    }

    private static async Task<TarEntry> CreateTarEntry(string name, FileInfo file, CancellationToken cancel) =>
        file.LinkTarget is { } target
            ? new PaxTarEntry(TarEntryType.SymbolicLink, name) { LinkName = target }
            : new PaxTarEntry(TarEntryType.RegularFile, name)
            {
                Mode = (UnixFileMode)0b110_100_100 | (IsExecutable(file) ? Executable : 0),
                DataStream = new MemoryStream(await File.ReadAllBytesAsync(file.FullName, cancel).ConfigureAwait(false)),
            };

    private string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, file) in Files())
        {
            var content = file.LinkTarget is { } target ? Encoding.UTF8.GetBytes(target) : File.ReadAllBytes(file.FullName);
            var kind =
                file.LinkTarget is not null ? "link"
                : IsExecutable(file) ? "program"
                : "file";
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name}\0{kind}\0{content.Length}\0")));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..40];
    }

    private IEnumerable<(string Name, FileInfo File)> Files() =>
        EnumerateFiles(new(Folder))
            .Select(file => (Name: Path.GetRelativePath(Folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal);

    private static IEnumerable<FileInfo> EnumerateFiles(DirectoryInfo folder) =>
        folder
            .EnumerateFileSystemInfos()
            .SelectMany(entry =>
                entry switch
                {
                    { Name: ".git" } => [],
                    DirectoryInfo { LinkTarget: null } inner => EnumerateFiles(inner),
                    _ => [new FileInfo(entry.FullName)],
                }
            );

    private static bool IsExecutable(FileInfo file) => !OperatingSystem.IsWindows() && (file.UnixFileMode & UnixFileMode.UserExecute) != 0;
}
