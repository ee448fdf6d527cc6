namespace OriginScript.Route53;

/// <summary>The tasks <c>route53:record:*</c> that change a zone.</summary>
public static class RecordTasks
{
    /// <summary>Creates a record.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="zone">The zone's name or id.</param>
    /// <param name="name">The host's part, @ for the zone itself, or the full name.</param>
    /// <param name="type">A, AAAA, CNAME, TXT ..., in any case.</param>
    /// <param name="value">One value or more.</param>
    /// <param name="ttl">How many seconds a resolver may keep the answer.</param>
    /// <param name="upsert">Replace other values of the same name and type.</param>
    /// <param name="wait">Wait until every name server has it.</param>
    /// <param name="private">The private zone of that name instead of the public one.</param>
    [Task("route53:record:create")]
    public static void Create(
        Recipe recipe, string zone, string name, string type, string[] value, int ttl = RecordWanted.UsualTtl, bool upsert = false, bool wait = true, bool @private = false) =>
        recipe.Add(new RecordStep("", new(zone, name, type)
        {
            Values = [.. value.Select(one => (Text)one)],
            Ttl = ttl,
            Replaces = upsert,
            Everywhere = wait,
            InPrivateZone = @private,
        }));

    /// <summary>Deletes a record as it stands; one that is not there is no error.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="zone">The zone's name or id.</param>
    /// <param name="name">The host's part, @ for the zone itself, or the full name.</param>
    /// <param name="type">The type; needed when the name has records of several.</param>
    /// <param name="value">Only if this is its value.</param>
    /// <param name="private">The private zone of that name instead of the public one.</param>
    [Task("route53:record:delete", Asks = true)]
    public static void Delete(
        Recipe recipe, string zone, string name, [Argument] string type = "", [Argument] string value = "", bool @private = false) =>
        recipe.Add(new AbsentRecordStep(new(zone, name, type.Length == 0 ? null : RecordType.Written(type))
        {
            Value = value.Length == 0 ? null : value,
            InPrivateZone = @private,
        }));
}
