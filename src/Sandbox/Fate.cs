namespace OriginScript.Sandbox;

/// <summary>What happens to one call.</summary>
internal enum Fate
{
    None,

    /// <summary>Refused as too fast, without effect.</summary>
    Throttled,

    /// <summary>Answered with an internal error, without effect.</summary>
    Broken,

    /// <summary>Carried out, and never answered.</summary>
    Lost,
}
