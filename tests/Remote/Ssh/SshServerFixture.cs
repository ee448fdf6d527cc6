using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OriginScript.Remote.Tests;

/// <summary>An SSH server for one test on a free loopback port, with its own host key, for the user that runs the tests.</summary>
public sealed class SshServerFixture : IDisposable
{
    private const string Program = "/usr/sbin/sshd";

    private readonly TempFolder _folder = new();
    private readonly StringBuilder _log = new();
    private Process _process;

    public SshServerFixture()
        : this("") { }

    private SshServerFixture(string configuration)
    {
        if (Environment.IsPrivilegedProcess)
            Directory.CreateDirectory("/run/sshd");
        Programs.CreateKey(HostKeyFile);
        KeyFile = Programs.CreateKey(_folder["id"]);
        File.Copy($"{KeyFile}.pub", _folder["authorized"]);
        Directory.CreateDirectory(Home);
        Port = FreePort();
        _folder.Write(
            "sshd_config",
            $"""
            ListenAddress 127.0.0.1
            Port {Port}
            HostKey {HostKeyFile}
            AuthorizedKeysFile {_folder["authorized"]}
            PidFile none
            StrictModes no
            UsePAM no
            PermitRootLogin yes
            SetEnv HOME={Home} TMPDIR={Home}
            {configuration}
            """
        );
        _process = Start();
    }

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>The private key that it accepts.</summary>
    public string KeyFile { get; }

    /// <summary>The home folder of logins, with the shell's startup files.</summary>
    public string Home => _folder["home"];

    /// <summary>Its public host key, <c>ssh-ed25519 AAAA... host</c>.</summary>
    public string PublicKey => File.ReadAllText($"{HostKeyFile}.pub").Trim();

    /// <summary>Whether this machine has the program.</summary>
    public static bool IsInstalled => File.Exists(Program);

    /// <summary>Why tests that need it are skipped; null if they run.</summary>
    public static string? SkipReason =>
        IsInstalled || Environment.GetEnvironmentVariable("ORIGIN_LAB") == "required"
            ? null
            : $"{Program} does not exist: install openssh-server, or set ORIGIN_LAB=required to fail instead.";

    /// <summary>What it logged since it was last started.</summary>
    public string LogSinceStart
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    internal string HostKeyFile => _folder["host"];

    /// <summary>A server with further lines in its configuration.</summary>
    internal static SshServerFixture WithConfiguration(string configuration) => new(configuration);

    internal Login Login => new(Address) { KeyFile = KeyFile };

    /// <summary>Adds an executable file to the home folder.</summary>
    internal void AddHomeFile(string name, string content) => Programs.Run("chmod", "755", _folder.Write($"home/{name}", content + "\n"));

    /// <summary>Authorizes another public key.</summary>
    internal void AuthorizeKey(string publicKey) => File.AppendAllText(_folder["authorized"], publicKey.TrimEnd() + "\n");

    /// <summary>Ends all connections, like a machine that dies.</summary>
    internal void CutConnections()
    {
        foreach (var child in Programs.DescendantsOf(_process.Id).ToList())
            Kill(child);
    }

    /// <summary>Keeps its connections open but stops responding, like a machine whose network cable was pulled.</summary>
    internal void SuspendConnections() =>
        Programs.Run("sh", ["-c", "kill -STOP \"$@\" || true", "sh", .. Programs.DescendantsOf(_process.Id).Select(child => $"{child}")]);

    /// <summary>Restarts at the same address with another host key, like a machine that was recreated.</summary>
    internal void RestartWithNewHostKey()
    {
        Stop();
        File.Delete(HostKeyFile);
        Programs.CreateKey(HostKeyFile);
        _process = Start();
    }

    public void Dispose()
    {
        Stop();
        _folder.Dispose();
    }

    internal void Stop()
    {
        CutConnections();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static void Kill(int pid)
    {
        try
        {
            Process.GetProcessById(pid).Kill();
        }
        catch (ArgumentException)
        {
            // It has already ended.
        }
    }

    private Process Start()
    {
        _log.Clear();
        var process = Programs.Start(Program, "-D", "-e", "-f", _folder["sshd_config"]);
        var listening = new TaskCompletionSource();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_log)
                _log.Append(line.Data).Append('\n');
            if (line.Data is null)
                listening.TrySetException(new InvalidOperationException($"sshd ended: {LogSinceStart}"));
            else if (line.Data.StartsWith("Server listening", StringComparison.Ordinal))
                listening.TrySetResult();
        };
        process.BeginErrorReadLine();
        listening.Task.WaitAsync(TimeSpan.FromSeconds(20)).GetAwaiter().GetResult();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
