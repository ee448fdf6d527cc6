using System.Diagnostics;

namespace OriginScript.Remote.Tests;

/// <summary>A private SSH agent for one test that holds one key.</summary>
internal sealed class TestSshAgent : IDisposable
{
    private readonly Process _process;

    public TestSshAgent(string socket, string key)
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
