using System.Collections.Immutable;
using OriginScript.AwsEmulator.State;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>The validation rules of Route 53, with its error messages.</summary>
internal static class RecordRules
{
    /// <summary>The error in a single record set; null: none.</summary>
    public static string? FindProblem(EmulatedRecordSet set, EmulatedZone zone) =>
        DnsText.FindProblem(set.Name) switch
        {
            { } fault => fault,
            null when set.Name != zone.Name && !set.Name.EndsWith($".{zone.Name}", StringComparison.Ordinal) =>
                $"RRSet with DNS name {set.Name} is not permitted in zone {zone.Name}",
            null when set.Values.Count == 0 => $"Invalid request: no resource records for {set.Name} {set.Type}",
            null when set.Type == "CNAME" && set.Values.Count > 1 => $"More than one CNAME value for {set.Name}",
            null when set.Values.GroupBy(value => value).FirstOrDefault(same => same.Count() > 1) is { } twice =>
                $"Duplicate Resource Record: '{twice.Key}'",
            _ => set
                .Values.Select(value => RecordValues.FindProblem(set.Type, value) is { } problem ? Illegal(problem, value) : null)
                .FirstOrDefault(fault => fault is not null),
        };

    /// <summary>The conflicts between the record sets at the written names and at the zone apex.</summary>
    /// <param name="records">The records after the changes.</param>
    /// <param name="zone">The zone before the changes.</param>
    /// <param name="written">What the changes created or replaced, in their order.</param>
    public static IEnumerable<string> FindConflicts(
        ImmutableList<EmulatedRecordSet> records,
        EmulatedZone zone,
        IReadOnlyList<EmulatedRecordSet> written
    )
    {
        var names = written.Select(set => set.Name).ToHashSet();
        foreach (var same in records.Where(set => names.Contains(set.Name)).GroupBy(set => set.Name))
        {
            foreach (var type in FindTypesBesideCname([.. same], [.. written.Where(set => set.Name == same.Key)]))
                yield return $"RRSet of type {type} with DNS name {same.Key} is not permitted as it conflicts with other records with the same DNS name in zone {zone.Name}";

            if (same.GroupBy(set => set.Type).Any(type => type.Count() > 1 && type.Any(set => set.Identifier is null)))
                yield return $"RRSet with DNS name {same.Key} cannot be created as a non multi-answer rrset exists with the same name and type";
        }

        if (!records.Any(set => set.Name == zone.Name && set.Type == "SOA"))
            yield return "A HostedZone must contain exactly one SOA record.";

        if (!records.Any(set => set.Name == zone.Name && set.Type == "NS"))
            yield return "A HostedZone must contain at least one NS record for the zone itself.";
    }

    /// <summary>The types that were written although a CNAME is there, or a CNAME written although another type is there.</summary>
    private static IEnumerable<string> FindTypesBesideCname(IReadOnlyList<EmulatedRecordSet> records, IReadOnlyList<EmulatedRecordSet> written)
    {
        var there = records.Select(set => set.Type).Except(written.Select(set => set.Type)).ToList();
        foreach (var type in written.Select(set => set.Type).Distinct())
        {
            if (there.Exists(other => (type == "CNAME") != (other == "CNAME")))
                yield return type;

            there.Add(type);
        }
    }

    private static string Illegal(string problem, string value) => $"Invalid Resource Record: 'FATAL problem: {problem} encountered with '{value}''";
}
