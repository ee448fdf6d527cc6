using OriginScript.Testing;

namespace OriginScript.Remote.Tests;

/// <summary>The tasks on the command line are a contract.</summary>
public sealed class TaskTests
{
    [Fact]
    public void The_tasks_of_this_plugin() => Snapshot.AssertMatches(TaskList.Describe(typeof(RemotePlugin).Assembly));
}
