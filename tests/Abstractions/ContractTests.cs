using System.Reflection;

namespace OriginScript.Abstractions.Tests;

/// <summary>
/// Third-party plugins compile against these names; a change of this text is a change of the contract and belongs in the changelog.
/// </summary>
public sealed class ContractTests
{
    [Fact]
    public void Public_members_are_those_that_were_agreed() => Snapshot.AssertMatches(string.Join('\n', typeof(Recipe).Assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Order(StringComparer.Ordinal).Prepend($"{type}"))) + "\n");

    [Fact]
    public void It_references_the_base_class_library_alone() => Assert.All(
        typeof(Recipe).Assembly.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System.", reference.Name));

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member switch
        {
            MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && (!method.IsSpecialName || method.IsConstructor || method.Name.StartsWith("op_", StringComparison.Ordinal)),
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly),
            FieldInfo field => field.IsPublic,
            _ => false,
        })
        .Select(member => $"    {member}");
}
