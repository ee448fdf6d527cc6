using OriginScript.MachineLab.Machines;

namespace OriginScript.MachineLab.Tests;

public sealed class DnsmasqConfigTests
{
    [Fact]
    public void A_machine_has_the_names_that_EC2_gives() =>
        Assert.Equal(
            "172.31.0.4 ip-172-31-0-4.ec2.internal ip-172-31-0-4 ec2-198-19-0-4.compute-1.amazonaws.com\n",
            new DnsmasqConfig(TestWorld.Empty().With(TestWorld.Instance(4))).Hosts
        );

    [Fact]
    public void Records_of_addresses_have_a_line_for_each() =>
        Assert.Equal(
            "192.0.2.1 www.infra.example.org\n192.0.2.2 www.infra.example.org\n2001:db8::1 www.infra.example.org\n",
            new DnsmasqConfig(
                TestWorld
                    .Empty()
                    .Record("www.infra.example.org.", "A", "192.0.2.1", "192.0.2.2")
                    .Record("www.infra.example.org.", "AAAA", "2001:db8::1")
            ).Hosts
        );

    [Theory]
    [InlineData("CNAME", "broker.infra.example.org", "cname=x.infra.example.org,broker.infra.example.org,300")]
    [InlineData("TXT", "\"v=spf1, -all\" \"more\"", "txt-record=x.infra.example.org,\"v=spf1, -all\",\"more\"")]
    [InlineData("MX", "10 mail.infra.example.org.", "mx-host=x.infra.example.org,mail.infra.example.org,10")]
    [InlineData("SRV", "1 2 8140 puppet.infra.example.org.", "srv-host=x.infra.example.org,puppet.infra.example.org,8140,1,2")]
    public void Other_records_are_options(string type, string value, string line) =>
        Assert.Equal($"address=/#/\n{line}\n", new DnsmasqConfig(TestWorld.Empty().Record("x.infra.example.org.", type, value)).Records);

    [Theory]
    [InlineData("x.infra.example.org.", "NAPTR")]
    [InlineData(@"\052.infra.example.org.", "A")]
    public void What_dnsmasq_cannot_serve_is_left_out(string name, string type)
    {
        var text = new DnsmasqConfig(TestWorld.Empty().Record(name, type, "192.0.2.1"));

        Assert.Equal("address=/#/\n", text.Hosts + text.Records);
    }

    [Theory]
    [InlineData("A", "192.0.2.1\ndhcp-script=/tmp/x")]
    [InlineData("CNAME", "a\nuser=root")]
    [InlineData("CNAME", "a,b.example.org")]
    [InlineData("MX", "10 a#b.example.org.")]
    [InlineData("MX", "10, mail.example.org.")]
    [InlineData("SRV", "1 2 70000 sip.example.org.")]
    [InlineData("PTR", "a b")]
    [InlineData("TXT", "\"open")]
    [InlineData("TXT", "\"a\nuser=root\"")]
    [InlineData("TXT", "\"a\\012user=root\"")]
    [InlineData("TXT", "text")]
    public void A_value_that_would_be_more_than_a_value_is_left_out(string type, string value)
    {
        var text = new DnsmasqConfig(TestWorld.Empty().Record("x.infra.example.org.", type, value));

        Assert.Equal("address=/#/\n", text.Hosts + text.Records);
    }

    [Fact]
    public void A_value_too_long_for_a_line_is_left_out()
    {
        var strings = string.Join(' ', Enumerable.Repeat($"\"{new string('x', 250)}\"", 5));

        Assert.Equal("address=/#/\n", new DnsmasqConfig(TestWorld.Empty().Record("x.infra.example.org.", "TXT", strings)).Records);
    }

    [Fact]
    public void Quotation_marks_and_backslashes_stay_inside_their_string() =>
        Assert.Equal(
            """
            address=/#/
            txt-record=x.infra.example.org,"say \"a, b\" \\ c"

            """,
            new DnsmasqConfig(TestWorld.Empty().Record("x.infra.example.org.", "TXT", """ "say \"a, b\" \134 c" """)).Records
        );
}
