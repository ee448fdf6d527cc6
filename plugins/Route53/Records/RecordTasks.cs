namespace OriginScript.Route53;

/// <summary>The tasks <c>route53:record:*</c> that change a zone.</summary>
public static class RecordTasks
{
    /// <summary>Creates a record.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="zone">The zone's name or id.</param>
    /// <param name="name">The host's part, @ for the zone itself, or the full name.</param>
    /// <param name="type">A, AAAA, CNAME, TXT ..., in any case.</param>
    /// <param name="value">One or more values.</param>
    /// <param name="ttl">How many seconds a resolver may cache the record.</param>
    /// <param name="upsert">Replace other values of the same name and type.</param>
    /// <param name="wait">Wait until every name server has it.</param>
    /// <param name="private">The private zone of that name instead of the public one.</param>
    [Task("route53:record:create")]
    public static void Create(
        Recipe recipe,
        string zone,
        string name,
        string type,
        string[] value,
        int ttl = RecordSpec.DefaultTtl,
        bool upsert = false,
        bool wait = true,
        bool @private = false
    ) =>
        recipe.Add(
            new RecordStep(
                "",
                new(zone, name, type)
                {
                    Values = [.. value.Select(one => (Text)one)],
                    Ttl = ttl,
                    ReplacesExisting = upsert,
                    WaitsForSync = wait,
                    InPrivateZone = @private,
                }
            )
        );

    /// <summary>Deletes a record; a missing one is not an error.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="zone">The zone's name or id.</param>
    /// <param name="name">The host's part, @ for the zone itself, or the full name.</param>
    /// <param name="type">The type; needed when the name has records of several.</param>
    /// <param name="value">Only if this is its value.</param>
    /// <param name="private">The private zone of that name instead of the public one.</param>
    [Task("route53:record:delete", RequiresConfirmation = true)]
    public static void Delete(
        Recipe recipe,
        string zone,
        string name,
        [Argument] string type = "",
        [Argument] string value = "",
        bool @private = false
    ) =>
        recipe.Add(
            new DeleteRecordStep(
                new(zone, name, type.Length == 0 ? null : RecordType.Parse(type))
                {
                    Value = value.Length == 0 ? null : value,
                    InPrivateZone = @private,
                }
            )
        );
}
