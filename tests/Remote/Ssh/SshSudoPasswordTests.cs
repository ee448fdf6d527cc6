using System.Text;

namespace OriginScript.Remote.Tests;

/// <summary>A sudo that asks for a password, played by a script in the place of the real one.</summary>
public sealed class SshSudoPasswordTests : IDisposable
{
    private const string Password = "a \"b'c$d";
    private const string Asking =
        "IFS= read -r said; [ \"$said\" = \"$(cat \"$(dirname \"$0\")/password\")\" ] || { echo 'Sorry, try again.' >&2; exit 1; }";

    private static readonly Command Command = new Command("cat").WithInput("hello\n").AsRoot();

    private readonly TempFolder _folder = new();

    public SshSudoPasswordTests() => _folder.Write("password", Password);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Asking)]
    [InlineData(":")]
    public void The_command_reads_its_input_and_never_the_password(string sudo)
    {
        var (line, before) = SshSudo.FormatWithPassword(Command, Password);
        var frame = new SshFrame(line, (byte[])[.. before, .. Command.Input.Span]);
        Assert.Matches("^<[0-9a-f]+>hello\n<[0-9a-f]+ 0>$", Run(sudo, Encoding.UTF8.GetString(frame.Payload)));
    }

    [Theory]
    [InlineData(Asking)]
    [InlineData(":")]
    public void The_same_holds_for_large_input(string sudo)
    {
        var (line, before) = SshSudo.FormatWithPassword(Command, Password);
        var frame = SshFrame.WithInputFrom(9, line, before, printed: null);
        var input = _folder.Write("input", "hello\n");
        Assert.Matches("^<[0-9a-f]+>hello\n<[0-9a-f]+ 0>$", Run(sudo, $"exec 9<{input}\n{Encoding.UTF8.GetString(frame.Payload)}"));
    }

    [Fact]
    public void The_exit_code_is_the_command_s()
    {
        var (line, before) = SshSudo.FormatWithPassword(Command.Script("exit 3").AsRoot(), Password);
        Assert.Matches("^<[0-9a-f]+><[0-9a-f]+ 3>$", Run(Asking, Encoding.UTF8.GetString(new SshFrame(line, before).Payload)));
    }

    [Fact]
    public void The_password_is_in_no_command_line()
    {
        var (line, _) = SshSudo.FormatWithPassword(Command, "tiger");
        Assert.DoesNotContain("tiger", line);
        Assert.DoesNotContain(Convert.ToBase64String("tiger"u8), line);
    }

    [Theory]
    [InlineData("Sorry, try again.\nsudo: no password was provided\n")]
    [InlineData("sudo: 3 incorrect password attempts\n")]
    public void A_wrong_password_is_told_from_a_missing_one(string said)
    {
        var facts = new Facts
        {
            Machine = "web",
            Distribution = "debian",
            Version = "12",
            Architecture = "x86_64",
            PidOne = "systemd",
            User = "admin",
            Home = "/home/admin",
            Tools = [],
        };
        Assert.Equal(
            "sudo on web does not accept the password of admin. Correct ORIGIN_SUDO_PASSWORD; each machine of the run is given the same password.",
            Assert.Throws<OriginException>(() => SshSudo.ThrowIfRefused(Command, facts, new(1, "", said))).Message
        );
    }

    private string Run(string sudo, string script)
    {
        Programs.Run("chmod", "755", _folder.Write("sudo", $"#!/bin/sh\nwhile [ \"$1\" != -- ]; do shift; done\nshift\n{sudo}\nexec \"$@\"\n"));
        using var sh = Programs.Start("env", $"PATH={_folder.Path}:/usr/bin:/bin", "sh");
        sh.StandardInput.Write(script);
        sh.StandardInput.Close();
        return sh.StandardOutput.ReadToEnd();
    }
}
