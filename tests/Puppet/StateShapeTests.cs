using OriginScript.Testing;

namespace OriginScript.Puppet.Tests;

public sealed class StateShapeTests
{
    [Fact]
    public void The_states_in_journals_have_the_shapes_that_earlier_versions_wrote() =>
        Snapshot.AssertMatches(StateShapes.Describe(typeof(PuppetPlugin).Assembly));
}
