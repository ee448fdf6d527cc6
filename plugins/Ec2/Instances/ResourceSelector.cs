namespace OriginScript.Ec2;

/// <summary>A resource selected on the command line by its id, or by a name with the wildcards <c>*</c> and <c>?</c>.</summary>
internal sealed record ResourceSelector(string? Id, string? Name)
{
    /// <summary>Selects by one argument: an id if it has the prefix, otherwise a name.</summary>
    public static ResourceSelector From(string idOrName, string prefix = "i-") =>
        idOrName.StartsWith(prefix, StringComparison.Ordinal) ? new(idOrName, null) : new(null, idOrName);

    /// <summary>Selects by the two options of a task; one of them is required.</summary>
    /// <exception cref="RecipeException">Both are missing.</exception>
    public static ResourceSelector From(string? id, string? name, string what) =>
        id is null && name is null ? throw new RecipeException($"Specify which {what}: --id ID or --name NAME.") : new(id, id is null ? name : null);

    /// <summary>An instance as the resource of a step.</summary>
    public static Text DescribeInstance(string idOrName) => $"the instance {idOrName}";

    /// <summary>The options as typed.</summary>
    public Text[] Arguments => Id is null ? ["--name", Name!] : ["--id", Id];

    /// <summary>The id or the name.</summary>
    public override string ToString() => Id ?? Name!;
}
