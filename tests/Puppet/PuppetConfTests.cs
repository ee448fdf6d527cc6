namespace OriginScript.Puppet.Tests;

public sealed class PuppetConfTests
{
    private const string Conf = "[main]\nserver = puppet.infra.example.org\n# server = other\n[agent]\nenvironment=test\n";

    [Fact]
    public void A_setting_in_its_section() => Assert.Equal("test", PuppetConf.GetValue(Conf, "environment", "agent"));

    [Fact]
    public void A_comment_sets_nothing() => Assert.Equal("puppet.infra.example.org", PuppetConf.GetValue(Conf, "server"));

    [Fact]
    public void In_another_section_it_is_another() => Assert.Null(PuppetConf.GetValue(Conf, "server", "agent"));

    [Fact]
    public void What_stands_above_all_sections_is_in_main() => Assert.Equal("puppet", PuppetConf.GetValue("server = puppet\n", "server"));

    [Fact]
    public void A_line_is_changed_in_its_place() =>
        Assert.Equal("a = 1\nmanifest = site\nb = 2\n", PuppetConf.SetValues("a = 1\nmanifest = m\nb = 2\n", ("manifest", "site")));

    [Fact]
    public void A_line_is_added_at_the_end() => Assert.Equal("a = 1\nmanifest = site\n", PuppetConf.SetValues("a = 1", ("manifest", "site")));

    [Fact]
    public void An_empty_value_leaves_the_line_out() => Assert.Equal("", PuppetConf.SetValues("manifest = site\n", ("manifest", "")));
}
