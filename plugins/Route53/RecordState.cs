namespace OriginScript.Route53;

/// <summary>A record set as a step sees it.</summary>
/// <param name="Type">In upper case, <c>A</c>.</param>
/// <param name="Values">As a zone file writes them, in ordinal order.</param>
/// <param name="Ttl">In seconds.</param>
/// <param name="InSync">Whether every name server has it.</param>
/// <param name="Special">Why it is more than a name with values, and so is left alone; null: it is not.</param>
internal sealed record RecordState(string Type, Values Values, long Ttl, bool InSync = true, string? Special = null)
{
    /// <summary>The record set without regard to how far it has come.</summary>
    public bool Says(RecordState other) => this with { InSync = other.InSync } == other;

    public override string ToString() => Special is null
        ? $"{Type} {Values} ttl {Ttl}{(InSync ? "" : ", not everywhere yet")}"
        : $"{Type}, {Special}";
}
