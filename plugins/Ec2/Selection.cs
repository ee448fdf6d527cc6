namespace OriginScript.Ec2;

/// <summary>A thing selected on the command line: by its id, else by a name in which <c>*</c> and <c>?</c> may stand.</summary>
internal sealed record Selection(string? Id, string? Name)
{
    /// <summary>What a single word means: an id where it looks like one of that kind, else a name.</summary>
    public static Selection Of(string idOrName, string prefix = "i-") =>
        idOrName.StartsWith(prefix, StringComparison.Ordinal) ? new(idOrName, null) : new(null, idOrName);

    /// <summary>The two options of a task; one of them must be there.</summary>
    /// <exception cref="RecipeException">Neither is.</exception>
    public static Selection Of(string? id, string? name, string what) =>
        id is null && name is null ? throw new RecipeException($"Say which {what}: --id ID or --name NAME.") : new(id, id is null ? name : null);

    /// <summary>The options as typed.</summary>
    public Text[] Typed => Id is null ? ["--name", Name!] : ["--id", Id];

    /// <summary>The id or the name.</summary>
    public override string ToString() => Id ?? Name!;
}
