using OriginScript.Sandbox.Images;

namespace OriginScript.Sandbox.Tests;

public sealed class MachineHostTests
{
    [Fact]
    public void Nothing_is_missing_for_root_on_Linux_with_all_programs() => Assert.Null(MachineHost.Missing(isLinux: true, isRoot: true, _ => true));

    [Fact]
    public void Other_systems_are_told_to_use_Linux() => Assert.StartsWith("The sandbox's machines need Linux", MachineHost.Missing(isLinux: false, isRoot: true, _ => true));

    [Fact]
    public void Other_users_are_told_to_be_root() => Assert.StartsWith("The sandbox's machines need root", MachineHost.Missing(isLinux: true, isRoot: false, _ => true));

    [Fact]
    public void A_program_that_is_missing_is_named_with_its_package() =>
        Assert.Equal("systemd-nspawn is missing: apt-get install systemd-container.", MachineHost.Missing(isLinux: true, isRoot: true, program => program != "systemd-nspawn"));

    [Fact]
    public void Programs_that_are_missing_are_named_together() =>
        Assert.Equal("debootstrap, nft and dnsmasq are missing: apt-get install debootstrap nftables dnsmasq-base.",
            MachineHost.Missing(isLinux: true, isRoot: true, program => program is "systemd-nspawn" or "ip"));
}
