using System.Diagnostics;

namespace OriginScript.Remote.Tests;

/// <summary>An SSH agent of a test's own that holds one key.</summary>
internal sealed class Agent : IDisposable
{
    private readonly Process _process;

    public Agent(string socket, string key)
    {
        Socket = socket;
        _process = Programs.Start("ssh-agent", "-D", "-a", socket);
        _process.StandardOutput.ReadLine();
        Programs.Run("env", $"SSH_AUTH_SOCK={socket}", "ssh-add", "-q", key);
    }

    public string Socket { get; }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
