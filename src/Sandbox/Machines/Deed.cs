namespace OriginScript.Sandbox.Machines;

/// <summary>What has to be done to one machine, so that it is as the world says.</summary>
internal enum Deed
{
    Nothing,
    Boot,

    /// <summary>It runs, and was stopped and started since.</summary>
    Reboot,

    /// <summary>Ended, its files kept.</summary>
    Halt,

    Remove,
}
