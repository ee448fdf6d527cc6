namespace OriginScript.Remote.Tests;

public sealed class SshSudoTests
{
    private static readonly Facts Admin = new()
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

    private static readonly Command Command = new Command("apt-get", "update").AsRoot();

    [Fact]
    public void A_login_that_is_not_root_goes_through_sudo_that_never_asks() =>
        Assert.Equal("sudo -n -- env LC_ALL=C 'apt-get' 'update'", SshSudo.FormatCommandLine(Command, "admin"));

    [Fact]
    public void Root_needs_no_sudo() => Assert.Equal("'apt-get' 'update'", SshSudo.FormatCommandLine(Command, "root"));

    [Theory]
    [InlineData("sudo: a password is required")]
    [InlineData("Sorry, user admin is not allowed to execute '/usr/bin/env' as root on web.")]
    [InlineData("admin is not in the sudoers file.")]
    public void A_refusal_names_user_and_machine_and_what_to_write(string said)
    {
        var refusal = Assert.Throws<OriginException>(() => SshSudo.ThrowIfRefused(Command, Admin, new(1, "", said)));
        Assert.Equal(
            "admin on web cannot run `sudo apt-get update` through sudo without a password. Log in as root, set ORIGIN_SUDO_PASSWORD, or allow it there: echo 'admin ALL=(ALL) NOPASSWD: ALL' | sudo tee /etc/sudoers.d/90-admin",
            refusal.Message
        );
    }

    [Fact]
    public void A_sudo_that_wants_a_terminal_says_so() =>
        Assert.Contains(
            "its sudoers file has requiretty",
            Assert
                .Throws<OriginException>(() => SshSudo.ThrowIfRefused(Command, Admin, new(1, "", "sudo: sorry, you must have a tty to run sudo\n")))
                .Message
        );

    [Fact]
    public void A_machine_without_sudo_says_so() =>
        Assert.Contains(
            "web has no sudo",
            Assert.Throws<OriginException>(() => SshSudo.ThrowIfRefused(Command, Admin, new(127, "", "sh: 12: sudo: not found\n"))).Message
        );

    [Fact]
    public void A_command_that_fails_by_itself_is_no_refusal() => SshSudo.ThrowIfRefused(Command, Admin, new(100, "", "E: Unable to locate package"));
}
