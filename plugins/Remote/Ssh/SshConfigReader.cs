using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace OriginScript.Remote;

/// <summary>Reads the user's SSH configuration for a machine through <c>ssh -G</c>, the only complete parser of its files.</summary>
/// <param name="around">Where the files are.</param>
/// <param name="notify">Told once if there is no program <c>ssh</c> to read an existing file.</param>
internal sealed class SshConfigReader(SshEnvironment around, Action<string> notify)
{
    // Match exec and the canonicalization of names may take a while, but not for ever.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private const string SystemFile = "/etc/ssh/ssh_config";

    // What ssh says where the user of this process has no account, as in a container: it reads no file then, and neither does it connect.
    private const string NoAccount = "No user exists for uid";

    private readonly SemaphoreSlim _slots = new(2 * Environment.ProcessorCount);
    private readonly ConcurrentDictionary<(string, int?, string?), Task<SshConfig>> _read = [];
    private int _notified;

    /// <summary>The configuration for that machine, as <c>ssh -p port user@host</c> would have it.</summary>
    /// <param name="host">The name or address as it was given.</param>
    /// <param name="port">The port that was given; null: none.</param>
    /// <param name="user">The user that was given; null: none.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="OriginException">A file has errors, or uses a keyword that is not supported.</exception>
    public async Task<SshConfig> Read(string host, int? port, string? user, CancellationToken cancel)
    {
        // A reading that failed or was cancelled is not the answer for the next who asks.
        var reading = _read.GetOrAdd((host, port, user), _ => Query(host, port, user, cancel));
        try
        {
            return await reading.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            _read.TryRemove(new((host, port, user), reading));
            throw;
        }
    }

    private async Task<SshConfig> Query(string host, int? port, string? user, CancellationToken cancel)
    {
        await _slots.WaitAsync(cancel).ConfigureAwait(false);
        string? file = null;
        try
        {
            file = around.ConfigFile is null ? null : WriteFileWithIncludes();
            string[] arguments =
            [
                "-G",
                .. file is null ? (string[])[] : ["-F", file],
                .. port is { } number ? ["-p", number.ToString(CultureInfo.InvariantCulture)] : (string[])[],
                .. user is null ? (string[])[] : ["-l", user],
                "--",
                host,
            ];
            return SshConfig.Parse(host, await RunSsh(host, arguments, cancel).ConfigureAwait(false));
        }
        catch (Exception e) when (e is Win32Exception or SshAccountException)
        {
            Notify(
                e is Win32Exception
                    ? "this computer has no program ssh, which reads such files. Install the OpenSSH client."
                    : $"ssh refuses to: {e.Message}."
            );
            return new SshConfig { Port = port, User = user };
        }
        finally
        {
            if (file is not null)
                File.Delete(file);
            _slots.Release();
        }
    }

    private async Task<string> RunSsh(string host, string[] arguments, CancellationToken cancel)
    {
        using var ssh = Process.Start(
            new ProcessStartInfo(around.SshProgram, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            ssh.StandardInput.Close();
            var error = ssh.StandardError.ReadToEndAsync(cancel);
            var output = ssh.StandardOutput.ReadToEndAsync(cancel);
            await Task.WhenAll(error, output, ssh.WaitForExitAsync(cancel)).WaitAsync(Timeout, TimeProvider.System, cancel).ConfigureAwait(false);
            if (ssh.ExitCode == 0)
                return await output.ConfigureAwait(false);
            var said = await error.ConfigureAwait(false);
            throw said.StartsWith(NoAccount, StringComparison.Ordinal)
                ? new SshAccountException(said.Trim())
                : new OriginException(
                    $"ssh cannot read its configuration for {host}: {DescribeError(said)}. Correct that file; `ssh -G {host}` shows the same."
                );
        }
        catch (TimeoutException e)
        {
            throw new OriginException(
                $"`ssh -G {host}` did not end within {Timeout.TotalSeconds:0} seconds. Check `Match exec`, Include and CanonicalizeHostname in ~/.ssh/config.",
                e
            );
        }
        finally
        {
            if (!ssh.HasExited)
                ssh.Kill(entireProcessTree: true);
        }
    }

    // ssh takes one file with -F. This one reads the user's file and the computer's, as ssh does without -F, and names the known_hosts beside the former.
    private string WriteFileWithIncludes()
    {
        var folder = Path.GetDirectoryName(around.ConfigFile!)!;
        var file = Path.GetTempFileName();
        File.WriteAllText(
            file,
            $"""
            Include "{around.ConfigFile}"
            Include "{SystemFile}"
            UserKnownHostsFile "{folder}/known_hosts" "{folder}/known_hosts2"

            """
        );
        return file;
    }

    private void Notify(string why)
    {
        var files = new[] { around.ConfigFile ?? Path.Combine(around.Home, ".ssh/config"), SystemFile }.Where(File.Exists).ToList();
        if (files.Count > 0 && Interlocked.Exchange(ref _notified, 1) == 0)
            notify($"{string.Join(" and ", files)} {(files.Count == 1 ? "is" : "are")} not read, because {why}");
    }

    // The first line that names a place in a file says what is wrong; the last one only that ssh gave up.
    private static string DescribeError(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (Array.Find(lines, line => line.Contains(" line ", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "it says nothing").TrimEnd(
            '.'
        );
    }

    private sealed class SshAccountException(string said) : Exception(said);
}
