using OriginScript.AwsEmulator.State;
using OriginScript.MachineLab.Machines;

namespace OriginScript.MachineLab.Tests;

public sealed class FirewallTests
{
    private static readonly EmulatedRule Everywhere = new("sgr-out", Egress: true, "-1", "0.0.0.0/0");

    [Fact]
    public void Groups_become_one_table_that_replaces_the_former()
    {
        var world = TestWorld
            .Empty()
            .Groups(
                TestWorld.Group("sg-a", new EmulatedRule("sgr-1", Egress: false, "tcp", "0.0.0.0/0", 22, 22), Everywhere),
                TestWorld.Group("sg-b", new EmulatedRule("sgr-2", Egress: false, "tcp", "sg-a", 8140, 8149))
            )
            .With(TestWorld.Instance(4, "sg-a"))
            .With(TestWorld.Instance(5, "sg-a", "sg-b"));

        Assert.Equal(
            """
            table inet originscript
            delete table inet originscript
            table inet originscript {
                set sg_a {
                    type ipv4_addr
                    elements = { 172.31.0.4, 198.19.0.4, 172.31.0.5, 198.19.0.5 }
                }
                set sg_b {
                    type ipv4_addr
                    elements = { 172.31.0.5, 198.19.0.5 }
                }
                chain forward {
                    type filter hook forward priority 0; policy drop;
                    ct state established,related accept
                    iifname "uplink" goto arriving
                    oifname != "uplink" goto leaving
                }
                chain leaving {
                    ip saddr @sg_a goto arriving
                }
                chain arriving {
                    ip daddr @sg_a tcp dport 22 accept
                    ip daddr @sg_b ip saddr @sg_a tcp dport 8140-8149 accept
                }
                chain input {
                    type filter hook input priority 0; policy drop;
                    ct state established,related accept
                    iifname "lo" accept
                    iifname "uplink" drop
                    udp dport 53 accept
                    tcp dport 53 accept
                    ip protocol icmp accept
                }
            }

            """,
            new Firewall(world).ToNftables()
        );
    }

    [Theory]
    [InlineData("-1", null, null, "10.1.0.0/16", "ip daddr @sg_a ip saddr 10.1.0.0/16 accept")]
    [InlineData("udp", 0, 65535, "0.0.0.0/0", "ip daddr @sg_a udp dport 0-65535 accept")]
    [InlineData("icmp", -1, -1, "0.0.0.0/0", "ip daddr @sg_a ip protocol icmp accept")]
    [InlineData("icmp", 8, -1, "0.0.0.0/0", "ip daddr @sg_a icmp type 8 accept")]
    [InlineData("icmp", 3, 4, "0.0.0.0/0", "ip daddr @sg_a icmp type 3 icmp code 4 accept")]
    [InlineData("47", -1, -1, "0.0.0.0/0", "ip daddr @sg_a ip protocol 47 accept")]
    [InlineData("tcp", 22, 22, "sg-a", "ip daddr @sg_a ip saddr @sg_a tcp dport 22 accept")]
    public void A_rule_says_who_may_send_what(string protocol, int? from, int? to, string peer, string expected) =>
        Assert.Equal(expected, Assert.Single(Arriving(new EmulatedRule("sgr-1", Egress: false, protocol, peer, from, to))));

    [Theory]
    [InlineData("tcp", "::/0")]
    [InlineData("icmpv6", "0.0.0.0/0")]
    [InlineData("tcp", "sg-nobody")]
    [InlineData("tcp", "pl-63a5400a")]
    public void A_rule_that_lets_nobody_in_here_is_left_out(string protocol, string peer) =>
        Assert.Empty(Arriving(new EmulatedRule("sgr-1", Egress: false, protocol, peer, 22, 22)));

    [Fact]
    public void A_terminated_machine_is_no_member()
    {
        var world = TestWorld
            .Empty()
            .Groups(TestWorld.Group("sg-a", Everywhere))
            .With(TestWorld.Instance(4, "sg-a").WithDesiredState(DesiredState.Terminated, DateTimeOffset.UnixEpoch));

        Assert.DoesNotContain("172.31.0.4", new Firewall(world).ToNftables());
    }

    private static string[] Arriving(EmulatedRule rule)
    {
        var text = new Firewall(TestWorld.Empty().Groups(TestWorld.Group("sg-a", rule)).With(TestWorld.Instance(4, "sg-a"))).ToNftables();
        return [.. text.Split('\n').Select(line => line.Trim()).SkipWhile(line => line != "chain arriving {").Skip(1).TakeWhile(line => line != "}")];
    }
}
