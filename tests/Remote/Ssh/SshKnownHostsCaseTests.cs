using System.Diagnostics;

namespace OriginScript.Remote.Tests;

/// <summary>
/// The files in <c>Cases/known_hosts</c>: a login with ssh and one with this program, with the same keywords about host keys, come to the same decision.
/// A file that says <c>stricter</c> is refused here and accepted by ssh, for the reason that it names.
/// </summary>
public sealed class SshKnownHostsCaseTests(SshServerFixture sshd) : IClassFixture<SshServerFixture>, IDisposable
{
    private readonly SshUserFixture _user = new();
    private readonly Dictionary<string, string> _values = [];

    public static TheoryData<string> Names => [.. SshCase.All("known_hosts").Select(one => one.Name)];

    public void Dispose() => _user.Dispose();

    [SshTheory]
    [MemberData(nameof(Names))]
    public async Task A_host_key_is_accepted_or_refused_as_ssh_does(string name)
    {
        var one = SshCase.All("known_hosts").Single(found => found.Name == name);
        PrepareValues();
        var theirs = AcceptedBySsh(WriteFiles(one));
        var ours = await IsAccepted(WriteFiles(one));
        Assert.Equal((theirs && one.Find("stricter") is null, one.Find("stricter") is null || theirs), (ours, true));
    }

    private void PrepareValues()
    {
        var other = Programs.CreateKey(_user.Folder["other"]);
        var name = $"[127.0.0.1]:{sshd.Port}";
        var key = string.Join(' ', sshd.PublicKey.Split(' ')[..2]);
        _values["name"] = name;
        _values["cr"] = "\r";
        _values["port"] = $"{sshd.Port}";
        _values["key"] = key;
        _values["tabkey"] = key.Replace(' ', '\t');
        _values["blob"] = key.Split(' ')[1];
        _values["other"] = ReadPublicKey(other);
        _values["rsa"] = ReadPublicKey(Programs.CreateKey(_user.Folder["rsa"], "rsa"));
        _values["keyfile"] = $"{sshd.HostKeyFile}.pub";
        _values["otherfile"] = $"{other}.pub";
        _user.Folder.Write("hash", $"{name} {key}\n");
        Programs.Run("ssh-keygen", "-q", "-H", "-f", _user.Folder["hash"]);
        _values["hashed"] = File.ReadAllText(_user.Folder["hash"]).Split(' ')[0];
    }

    private string WriteFiles(SshCase one)
    {
        var lines = string.Join(
            '\n',
            one.Text.Split('\n').Where(line => !line.StartsWith("# ", StringComparison.Ordinal) || !line.Contains(": ", StringComparison.Ordinal))
        );
        var user = _user.Folder.Write("user_hosts", Fill(lines));
        var system = _user.Folder.Write("system_hosts", Fill(one.Find("system") ?? "") + "\n");
        return _user.Folder.Write(
            ".ssh/config",
            $"Host *\n  IdentityFile {sshd.KeyFile}\n  IdentitiesOnly yes\n  UserKnownHostsFile {user}\n  GlobalKnownHostsFile {system}\n"
                + string.Concat(one.FindAll("keyword").Select(line => $"  {Fill(line)}\n"))
        );
    }

    private string Fill(string text) =>
        _values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    private bool AcceptedBySsh(string config)
    {
        using var ssh = Process.Start(
            new ProcessStartInfo("ssh", ["-F", config, "-o", "BatchMode=yes", "-p", $"{sshd.Port}", "127.0.0.1", "true"])
            {
                RedirectStandardInput = true,
                RedirectStandardError = true,
            }
        )!;
        ssh.StandardInput.Close();
        ssh.StandardError.ReadToEnd();
        ssh.WaitForExit();
        return ssh.ExitCode == 0;
    }

    private async Task<bool> IsAccepted(string config)
    {
        var around = _user.SshEnvironment with { ConfigFile = config };
        using var shells = new SshShells(_user.CreateContext(), around);
        try
        {
            await shells.OpenOnce(new(sshd.Address), default);
            return true;
        }
        catch (OriginException)
        {
            return false;
        }
    }

    private static string ReadPublicKey(string key) => string.Join(' ', File.ReadAllText($"{key}.pub").Split(' ')[..2]);
}
