namespace OriginScript.Puppet.Tests;

/// <summary>last_run_summary.yaml as Puppet 7.23 leaves it.</summary>
public sealed class LastRunSummaryTests
{
    private const string Good = """
        ---
        version:
          config: 1795396532
          puppet: 7.23.0
        resources:
          changed: 1
          failed: 0
          failed_to_restart: 0
        time:
          last_run: 1795396532
        events:
          failure: 0
          success: 1
        """;

    [Fact]
    public void A_catalog_that_was_applied() => Assert.True(LastRunSummary.Succeeded(Good));

    [Fact]
    public void A_resource_that_failed() =>
        Assert.False(LastRunSummary.Succeeded(Good.Replace(" failed: 0", " failed: 1", StringComparison.Ordinal)));

    [Fact]
    public void A_service_that_could_not_be_restarted() =>
        Assert.False(LastRunSummary.Succeeded(Good.Replace("restart: 0", "restart: 2", StringComparison.Ordinal)));

    [Fact]
    public void A_run_that_got_no_catalog() =>
        Assert.False(LastRunSummary.Succeeded("---\nversion:\n  config:\n  puppet: 7.23.0\nevents:\n  failure: 0\n"));

    [Fact]
    public void No_run_at_all() => Assert.False(LastRunSummary.Succeeded(""));
}
