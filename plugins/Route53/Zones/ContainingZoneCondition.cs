namespace OriginScript.Route53;

/// <summary>Looks up the public zone that contains a name and publishes the name of the zone.</summary>
internal sealed class ContainingZoneCondition : Condition<ContainingZoneCondition.ContainingZoneState>
{
    private readonly DnsName _name;
    private readonly Output _zone;

    public ContainingZoneCondition(string host, DnsName name, Output zone)
        : base(new(host, "route53:zone:contains", name.ToString()), name.ToString())
    {
        (_name, _zone) = (name, zone);
        Provides = [zone];
    }

    public override Type Port => typeof(IZones);

    public override bool HasPreconditions => true;

    protected override ContainingZoneState Want(Run run) => new(_name.ToString());

    protected override async Task<ContainingZoneState?> Read(Run run)
    {
        if ((await run.Get<IZones>().ListZones(run.Cancel)).FindMostSpecific(_name, isPrivate: false) is not { } zone)
            return null;
        run.Publish(_zone, zone.Name.ToString());
        return new(_name.ToString());
    }

    protected override string? Refuse(ContainingZoneState? now, ContainingZoneState want) =>
        now is null ? ZoneLookup.NoneContainsMessage(_name, isPrivate: false) : null;

    internal sealed record ContainingZoneState(string Name)
    {
        public override string ToString() => $"a public zone contains {Name}";
    }
}
