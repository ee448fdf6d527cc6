using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OriginScript.Remote.Tests;

/// <summary>An SSH server of a test's own on a free loopback port, with its own host key, for the user that runs the tests.</summary>
public sealed class Sshd : IDisposable
{
    private const string Program = "/usr/sbin/sshd";

    private readonly TempFolder _folder = new();
    private readonly StringBuilder _log = new();
    private Process _process;

    public Sshd()
        : this("")
    {
    }

    private Sshd(string configuration)
    {
        if (Environment.IsPrivilegedProcess)
            Directory.CreateDirectory("/run/sshd");
        Programs.Key(HostKeyFile);
        KeyFile = Programs.Key(_folder["id"]);
        File.Copy($"{KeyFile}.pub", _folder["authorized"]);
        Directory.CreateDirectory(Home);
        Port = FreePort();
        _folder.Write("sshd_config", $"""
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
            """);
        _process = Start();
    }

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>The private key that it lets in.</summary>
    public string KeyFile { get; }

    /// <summary>Its home folder, for who logs in, with the start files of the shell.</summary>
    public string Home => _folder["home"];

    /// <summary>Its public host key, <c>ssh-ed25519 AAAA... host</c>.</summary>
    public string PublicKey => File.ReadAllText($"{HostKeyFile}.pub").Trim();

    /// <summary>Whether this machine has the program.</summary>
    public static bool IsThere => File.Exists(Program);

    /// <summary>Why tests that need it are skipped; null: they are not.</summary>
    public static string? Missing => IsThere || Environment.GetEnvironmentVariable("ORIGIN_LAB") == "required"
        ? null
        : $"{Program} is not there: install openssh-server, or set ORIGIN_LAB=required to fail instead.";

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
    internal static Sshd With(string configuration) => new(configuration);

    internal Login Login => new(Address) { KeyFile = KeyFile };

    /// <summary>Puts a file into the home folder; it may be run, too.</summary>
    internal void Has(string name, string content) => Programs.Run("chmod", "755", _folder.Write($"home/{name}", content + "\n"));

    /// <summary>Lets that public key in, too.</summary>
    internal void LetIn(string publicKey) => File.AppendAllText(_folder["authorized"], publicKey.TrimEnd() + "\n");

    /// <summary>Ends all connections, as a machine that dies.</summary>
    internal void CutConnections()
    {
        foreach (var child in Programs.Below(_process.Id).ToList())
            Kill(child);
    }

    /// <summary>Goes on holding its connections and says nothing on them any more, as a machine behind a cable that was pulled.</summary>
    internal void FallSilent() => Programs.Run("sh", ["-c", "kill -STOP \"$@\" || true", "sh", .. Programs.Below(_process.Id).Select(child => $"{child}")]);

    /// <summary>Starts again at the same address with another host key, as a machine that was made anew.</summary>
    internal void BeMadeAnew()
    {
        Stop();
        File.Delete(HostKeyFile);
        Programs.Key(HostKeyFile);
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
            // It has gone by itself.
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
