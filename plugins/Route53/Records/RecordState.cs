namespace OriginScript.Route53;

/// <summary>A record set as the state of a step.</summary>
/// <param name="Type">In upper case, <c>A</c>.</param>
/// <param name="Values">In zone file format, in ordinal order.</param>
/// <param name="Ttl">In seconds.</param>
/// <param name="InSync">Whether every name server has it.</param>
/// <param name="Special">Why the plugin does not manage it; null: it does.</param>
internal sealed record RecordState(string Type, Values Values, long Ttl, bool InSync = true, string? Special = null)
{
    /// <summary>Whether both are the same record set, in sync or not.</summary>
    public bool HasSameContentAs(RecordState other) => this with { InSync = other.InSync } == other;

    public override string ToString() => Special is null ? $"{Type} {Values} ttl {Ttl}{(InSync ? "" : ", not yet in sync")}" : $"{Type}, {Special}";
}
