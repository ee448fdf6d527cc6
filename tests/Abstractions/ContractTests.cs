namespace OriginScript.Abstractions.Tests;

/// <summary>Third-party plugins compile against Abstractions; its members are pinned in <c>PublicAPI.Unshipped.txt</c>, which the build compares.</summary>
public sealed class ContractTests
{
    [Fact]
    public void It_references_the_base_class_library_alone() =>
        Assert.All(typeof(Recipe).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name));
}
