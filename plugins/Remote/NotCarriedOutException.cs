namespace OriginScript.Remote;

/// <summary>A step over SSH was to be carried out, and this version only plans such steps.</summary>
public sealed class NotCarriedOutException()
    : OriginException("Steps over SSH are planned but not yet carried out by this version. Run a recipe that has provisioning verbs alone (Launch, WithIp, Dns).");
