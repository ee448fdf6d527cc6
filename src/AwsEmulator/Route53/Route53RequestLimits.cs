using System.Collections.Frozen;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>
/// The default request rates of Route 53, for each account, from "Throttling for Amazon Route 53 API requests" of its developer guide: a call draws from
/// the bucket of the account and from that of its action. The change throughput, which that page limits as well, is not emulated.
/// </summary>
internal static class Route53RequestLimits
{
    private static readonly RequestLimit Default = new(50, 10);

    private static readonly FrozenDictionary<string, RequestLimit> OwnLimits = new Dictionary<string, RequestLimit>
    {
        ["CreateHostedZone"] = new(40, 2),
        ["DeleteHostedZone"] = new(40, 5),
    }.ToFrozenDictionary();

    public static IReadOnlyList<TokenDraw> GetDraws(string action) =>
        [new("account", Default), new(action, OwnLimits.GetValueOrDefault(action, Default))];
}
