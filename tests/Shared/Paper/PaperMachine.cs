using System.Diagnostics;
using System.Globalization;
using OriginScript.Remote;
using OriginScript.Testing;

namespace OriginScript.Tests;

/// <summary>
/// A machine on paper: real command lines, run by the real <c>sh</c> and coreutils of this machine in a root folder of their own, where the programs that would
/// change a whole machine (apt-get, systemctl, ...) are stubs of a few lines that keep their state in files.
/// </summary>
internal sealed class PaperMachine : IFakeWorld, IShell, IDisposable
{
    private const string Loop = """
        cd /root; while read -r n; do sh "/paper/jobs/$n" < "/paper/jobs/$n.in" > "/paper/jobs/$n.out" 2> "/paper/jobs/$n.err"; echo $?; done
        """;

    private const UnixFileMode Executable = (UnixFileMode)0b111_101_101;

    // The folders of programs are this machine's own; all else is in the machine's folder.
    private const string Entering = """
        cd "$1" && for d in usr proc dev; do mkdir -p $d && mount --rbind /$d $d || exit 1; done
        for d in bin sbin lib lib64; do [ ! -e /$d ] || { mkdir $d && mount --rbind /$d $d; } || exit 1; done
        exec env -i HOME=/root LC_ALL=C PATH=/paper/bin:/usr/bin:/bin:/usr/sbin:/sbin chroot . /bin/sh -c "$2"
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("paper-").FullName;
    private readonly SemaphoreSlim _one = new(1);
    private Process? _shell;
    private int _jobs;

    public PaperMachine()
    {
        foreach (var folder in new[] { "etc", "root", "home", "tmp", "srv", "var/lib/apt/lists", "paper/bin", "paper/jobs", "paper/units", "paper/catalog", "paper/packages" })
            Directory.CreateDirectory(At(folder));
        foreach (var stub in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Stubs")))
        {
            File.Copy(stub, At($"paper/bin/{Path.GetFileName(stub)}"));
            SetMode($"paper/bin/{Path.GetFileName(stub)}", Executable);
        }

        Put("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
        Put("etc/group", "root:x:0:\n");
        Put("etc/hosts", "127.0.0.1 localhost\n");
        Put("paper/timezone", "Etc/UTC\n");
        Put("paper/hostname", "paper\n");
        Put("paper/log", "");
    }

    /// <summary>Why there can be none here; null: there can.</summary>
    public static string? Obstacle { get; } = OperatingSystem.IsLinux() && Works() ? null : "a machine on paper needs Linux and unshare";

    /// <summary>Whether a second login comes in.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Lines of shell before each command, as a login would have found them.</summary>
    public string Environment { get; set; } = "";

    /// <summary>Every call of a stub that changed something.</summary>
    public string Log => Get("paper/log");

    public Facts Facts { get; init; } = Debian;

    /// <summary>What the machine is unless a test says otherwise.</summary>
    public static Facts Debian => new()
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

    public int Writes => Log.Count(c => c == '\n');

    public string Picture => string.Join('\n', new[] { "etc", "root", "home", "srv", "tmp", "paper/units", "paper/packages", "paper/ports" }
        .Select(At)
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        .Concat(new[] { "paper/timezone", "paper/hostname" }.Select(At))
        .Order(StringComparer.Ordinal)
        .Select(Line));

    /// <summary>A package that can be installed, with the services that it brings.</summary>
    public PaperMachine Offers(string package, params string[] units)
    {
        Put($"paper/catalog/{package}", string.Concat(units.Select(unit => unit + "\n")));
        return this;
    }

    /// <summary>A service that is there and neither runs nor starts with the machine.</summary>
    public PaperMachine Has(string unit)
    {
        Directory.CreateDirectory(At($"paper/units/{unit}"));
        return this;
    }

    /// <summary>A package that is installed.</summary>
    public PaperMachine Installed(string package)
    {
        Put($"paper/packages/{package}", "installed");
        return this;
    }

    /// <summary>The text of a file; its path is given without the first slash.</summary>
    public string Get(string path) => File.ReadAllText(At(path));

    public PaperMachine Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return this;
    }

    /// <summary>A program of the test's own, before those of that name that are there.</summary>
    public PaperMachine PutProgram(string path, string script) => Put(path, $"#!/bin/sh\n{script}\n").SetMode(path, Executable);

    public PaperMachine SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At(path), mode);
        return this;
    }

    public string At(string path) => Path.Combine(_root, path);

    public void Register(Ports ports) => ports.Add<IShells>(_ => new Door(this));

    public async Task<Answer> Run(Command command, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            _shell ??= Process.Start(new ProcessStartInfo("unshare", Unshared([Entering, "sh", _root, Loop])) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            var job = (++_jobs).ToString(CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(At($"paper/jobs/{job}"), $"{Environment}\n{string.Join(' ', command.Words.Select(Posix.Quote))}", cancel);
            await File.WriteAllBytesAsync(At($"paper/jobs/{job}.in"), command.Input.ToArray(), cancel);
            await _shell.StandardInput.WriteLineAsync(job);
            var code = await _shell.StandardOutput.ReadLineAsync(cancel) ?? throw new InvalidOperationException("The machine on paper did not start.");
            return new(int.Parse(code, CultureInfo.InvariantCulture), Get($"paper/jobs/{job}.out"), Get($"paper/jobs/{job}.err"));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _shell?.StandardInput.Close();
        _shell?.WaitForExit();
        _shell?.Dispose();
        _one.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static string[] Unshared(IEnumerable<string> script) =>
        [.. System.Environment.UserName == "root" ? (string[])[] : ["-r"], "-m", "--propagation", "private", "sh", "-c", .. script];

    private static bool Works()
    {
        try
        {
            using var trial = Process.Start(new ProcessStartInfo("unshare", Unshared(["exit 0"])) { RedirectStandardError = true })!;
            trial.WaitForExit();
            return trial.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private string Line(string path)
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

    // A run ends with its doors; the machine stays.
    private sealed class Door(PaperMachine machine) : IShells
    {
        public Task<IShell> Open(Login login, CancellationToken cancel) => Task.FromResult<IShell>(machine);

        public Task Knock(Login login, CancellationToken cancel) =>
            machine.IsOpen ? Task.CompletedTask : throw new Remote.UnreachableException("web does not answer on port 22.");
    }
}
