using OriginScript.MachineLab.Images;

namespace OriginScript.MachineLab.Tests;

public sealed class MachineRequirementsTests
{
    [Fact]
    public void Nothing_is_missing_for_root_on_Linux_with_all_programs() =>
        Assert.Null(MachineRequirements.FindMissingRequirement(isLinux: true, isRoot: true, _ => true));

    [Fact]
    public void Other_systems_are_told_to_use_Linux() =>
        Assert.StartsWith("Sandbox machines require Linux", MachineRequirements.FindMissingRequirement(isLinux: false, isRoot: true, _ => true));

    [Fact]
    public void Other_users_are_told_to_be_root() =>
        Assert.StartsWith("Sandbox machines require root", MachineRequirements.FindMissingRequirement(isLinux: true, isRoot: false, _ => true));

    [Fact]
    public void A_program_that_is_missing_is_named_with_its_package() =>
        Assert.Equal(
            "systemd-nspawn is missing: apt-get install systemd-container.",
            MachineRequirements.FindMissingRequirement(isLinux: true, isRoot: true, program => program != "systemd-nspawn")
        );

    [Fact]
    public void Programs_that_are_missing_are_named_together() =>
        Assert.Equal(
            "debootstrap, nft and dnsmasq are missing: apt-get install debootstrap nftables dnsmasq-base.",
            MachineRequirements.FindMissingRequirement(isLinux: true, isRoot: true, program => program is "systemd-nspawn" or "ip")
        );
}
