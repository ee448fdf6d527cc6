using System.Diagnostics;
using System.Globalization;
using OriginScript.Remote;
using OriginScript.Testing;

namespace OriginScript.Tests;

/// <summary>
/// A fake machine: real command lines, run by the real <c>sh</c> and coreutils of this machine in a root folder of their own, where the programs that would
/// change the whole system (apt-get, systemctl, ...) are short stubs that keep their state in files.
/// </summary>
internal sealed class FakeShellMachine : IFakeWorld, IShell, IDisposable
{
    private const string LoopScript = """
        cd /root; while read -r n; do sh "/fake/jobs/$n" < "/fake/jobs/$n.in" > "/fake/jobs/$n.out" 2> "/fake/jobs/$n.err"; echo $?; done
        """;

    private const UnixFileMode Executable = (UnixFileMode)0b111_101_101;

    // The program folders are mounted from this machine; everything else is in the fake machine's folder.
    private const string EnterRootScript = """
        cd "$1" && for d in usr proc dev; do mkdir -p $d && mount --rbind /$d $d || exit 1; done
        for d in bin sbin lib lib64; do [ ! -e /$d ] || { mkdir $d && mount --rbind /$d $d; } || exit 1; done
        exec env -i HOME=/root LC_ALL=C PATH=/fake/bin:/usr/bin:/bin:/usr/sbin:/sbin chroot . /bin/sh -c "$2"
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("fake-").FullName;
    private readonly SemaphoreSlim _lock = new(1);
    private Process? _shell;
    private int _jobs;

    public FakeShellMachine()
    {
        foreach (
            var folder in new[]
            {
                "etc",
                "root",
                "home",
                "tmp",
                "srv",
                "var/lib/apt/lists",
                "fake/bin",
                "fake/jobs",
                "fake/units",
                "fake/catalog",
                "fake/packages",
            }
        )
            Directory.CreateDirectory(PathOf(folder));
        foreach (var stub in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Stubs")))
        {
            File.Copy(stub, PathOf($"fake/bin/{Path.GetFileName(stub)}"));
            WithMode($"fake/bin/{Path.GetFileName(stub)}", Executable);
        }

        WithFile("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
        WithFile("etc/group", "root:x:0:\n");
        WithFile("etc/hosts", "127.0.0.1 localhost\n");
        WithFile("fake/timezone", "Etc/UTC\n");
        WithFile("fake/hostname", "fake\n");
        WithFile("fake/log", "");
    }

    /// <summary>Why there can be none here; null if there can.</summary>
    public static string? SkipReason { get; } = OperatingSystem.IsLinux() && CanUnshare() ? null : "the fake machine needs Linux and unshare";

    /// <summary>Whether a second login succeeds.</summary>
    public bool AcceptsLogins { get; set; } = true;

    /// <summary>Whether commands as root fail, as for a user that may not use sudo.</summary>
    public bool SudoFails { get; set; }

    /// <summary>Shell lines before each command, like the environment of a login.</summary>
    public string Environment { get; set; } = "";

    /// <summary>Every call of a stub that changed something.</summary>
    public string Log => ReadFile("fake/log");

    public Facts Facts { get; init; } = Debian;

    /// <summary>The default facts of the machine.</summary>
    public static Facts Debian =>
        new()
        {
            Machine = "web",
            Distribution = "debian",
            Version = "12",
            Architecture = "x86_64",
            PidOne = "systemd",
            User = "root",
            Home = "/root",
            Tools = ["apt-get"],
        };

    public int WriteCount => Log.Count(c => c == '\n');

    public string StateText =>
        string.Join(
            '\n',
            new[] { "etc", "root", "home", "srv", "tmp", "fake/units", "fake/packages", "fake/ports" }
                .Select(PathOf)
                .Where(Directory.Exists)
                .SelectMany(folder =>
                    Directory.EnumerateFileSystemEntries(
                        folder,
                        "*",
                        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
                    )
                )
                .Concat(new[] { "fake/timezone", "fake/hostname" }.Select(PathOf))
                .Order(StringComparer.Ordinal)
                .Select(DescribeEntry)
        );

    /// <summary>Adds an installable package with its services.</summary>
    public FakeShellMachine WithAvailablePackage(string package, params string[] units)
    {
        WithFile($"fake/catalog/{package}", string.Concat(units.Select(unit => unit + "\n")));
        return this;
    }

    /// <summary>Adds a service that is neither running nor enabled.</summary>
    public FakeShellMachine WithService(string unit)
    {
        Directory.CreateDirectory(PathOf($"fake/units/{unit}"));
        return this;
    }

    /// <summary>A package that is installed.</summary>
    public FakeShellMachine WithInstalledPackage(string package)
    {
        WithFile($"fake/packages/{package}", "installed");
        return this;
    }

    /// <summary>The text of a file; its path is given without the first slash.</summary>
    public string ReadFile(string path) => File.ReadAllText(PathOf(path));

    public FakeShellMachine WithFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        return this;
    }

    /// <summary>Adds a program that replaces existing ones with that name.</summary>
    public FakeShellMachine WithProgram(string path, string script) => WithFile(path, $"#!/bin/sh\n{script}\n").WithMode(path, Executable);

    public FakeShellMachine WithMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf(path), mode);
        return this;
    }

    public string PathOf(string path) => Path.Combine(_root, path);

    public void Register(Ports ports) => ports.Add<IShells>(_ => new FakeShells(this));

    public async Task<CommandResult> Run(Command command, CancellationToken cancel)
    {
        if (SudoFails && command.Sudo)
            return new(1, "", "sudo: a password is required");
        await _lock.WaitAsync(cancel);
        try
        {
            _shell ??= Process.Start(
                new ProcessStartInfo("unshare", UnshareArguments([EnterRootScript, "sh", _root, LoopScript]))
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!;
            var job = (++_jobs).ToString(CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(PathOf($"fake/jobs/{job}"), $"{Environment}\n{string.Join(' ', command.Words.Select(Posix.Quote))}", cancel);
            await File.WriteAllBytesAsync(PathOf($"fake/jobs/{job}.in"), command.Input.ToArray(), cancel);
            await _shell.StandardInput.WriteLineAsync(job);
            var code = await _shell.StandardOutput.ReadLineAsync(cancel) ?? throw new InvalidOperationException("The fake machine did not start.");
            var output = await ReadOutput($"fake/jobs/{job}.out", new(OutputStream.Output, command.Printed), cancel);
            return new(
                int.Parse(code, CultureInfo.InvariantCulture),
                output,
                await ReadOutput($"fake/jobs/{job}.err", new(OutputStream.Error, command.Printed), cancel)
            );
        }
        finally
        {
            _lock.Release();
        }
    }

    private async Task<string> ReadOutput(string path, OutputCollector output, CancellationToken cancel)
    {
        await using var file = File.OpenRead(PathOf(path));
        var buffer = new byte[32 * 1024];
        while (await file.ReadAsync(buffer, cancel) is > 0 and var read)
            output.Write(buffer.AsSpan(0, read));
        return output.ToString();
    }

    public void Dispose()
    {
        _shell?.StandardInput.Close();
        _shell?.WaitForExit();
        _shell?.Dispose();
        _lock.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static string[] UnshareArguments(IEnumerable<string> script) =>
        [.. System.Environment.UserName == "root" ? (string[])[] : ["-r"], "-m", "--propagation", "private", "sh", "-c", .. script];

    private static bool CanUnshare()
    {
        try
        {
            using var trial = Process.Start(new ProcessStartInfo("unshare", UnshareArguments(["exit 0"])) { RedirectStandardError = true })!;
            trial.WaitForExit();
            return trial.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private string DescribeEntry(string path)
    {
        var name = Path.GetRelativePath(_root, path);
        return new FileInfo(path) switch
        {
            { LinkTarget: { } target } => $"{name} -> {target}",
            { Exists: false } => $"{name}/",

            // git keeps times there.
            var file when file.Name == "index" || name.Contains("/logs/", StringComparison.Ordinal) => name,
            var file => $"{name} {Convert.ToString((int)file.UnixFileMode, 8)} {File.ReadAllText(path)}",
        };
    }

    // A run disposes of its shells; the machine stays.
    private sealed class FakeShells(FakeShellMachine machine) : IShells
    {
        public Task<IShell> Open(Login login, CancellationToken cancel) => Task.FromResult<IShell>(machine);

        public Task ProbeLogin(Login login, CancellationToken cancel) =>
            machine.AcceptsLogins ? Task.CompletedTask : throw new Remote.MachineUnreachableException("web does not answer on port 22.");
    }
}
