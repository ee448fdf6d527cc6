namespace OriginScript.Ec2;

/// <summary>User-facing messages for EC2's error codes: what is wrong and what to do.</summary>
internal static class Ec2ErrorMessages
{
    public static string Describe(string code, string message, string action, string where) =>
        code switch
        {
            "OptInRequired" =>
                $"This account may not use EC2 in {where} yet. Enable the region in the account settings, or choose another with --region.",
            "AddressLimitExceeded" =>
                $"The account has no Elastic IP left in {where}; the default limit is five. Release one with origin ec2:ip:delete, or ask AWS for a higher quota.",
            "VcpuLimitExceeded" or "InstanceLimitExceeded" =>
                $"The account may not run more instances of this type in {where}. Stop some, or ask AWS for a higher quota.",
            "InsufficientInstanceCapacity" =>
                $"AWS has no capacity for this instance type in {where} at the moment. Run again later, or use another type.",
            "InvalidKeyPair.NotFound" => $"{message}. Import it with aws ec2 import-key-pair, or use another key.",
            "InvalidParameterValue" when message.Contains("instance type", StringComparison.OrdinalIgnoreCase) =>
                $"{message}. Use another type, such as t3.micro.",
            "Unsupported" => $"{message}. Use another instance type or another image.",
            "InvalidIPAddress.InUse" => $"{message}. Disassociate the address first with origin ec2:ip:disassociate.",
            "Resource.AlreadyAssociated" =>
                $"{message}. Disassociate it first with origin ec2:ip:disassociate, or move it with origin ec2:ip:associate --force.",
            "DependencyViolation" or "InvalidGroup.InUse" =>
                $"{message}. Delete the instances in the security group first, and the rules that name it.",
            "CannotDelete" => $"{message}. The default security group of a VPC cannot be deleted.",
            "IncorrectInstanceState" or "InvalidInstanceID" or "InvalidInstanceState" or "IncorrectState" =>
                $"{message}. Wait with origin ec2:instance:wait, then try again.",
            "IdempotentParameterMismatch" =>
                $"EC2 has already received this launch with different parameters ({message}). Run again once the instance of the first attempt is visible.",
            _ when code.EndsWith(".NotFound", StringComparison.Ordinal) =>
                $"{message} ({action} in {where}). If it was created a moment ago, run again; otherwise check the id.",
            _ => $"{action} in {where} was refused: {message} ({code}).",
        };

    /// <summary>Whether another read decides the outcome: a new resource may not be visible everywhere yet, and a terminated instance keeps its security group for a while.</summary>
    public static bool IsOutcomeUnknown(string code) =>
        code
            is "IdempotentParameterMismatch"
                or "InvalidInstanceID.NotFound"
                or "InvalidAllocationID.NotFound"
                or "InvalidGroup.NotFound"
                or "InvalidAssociationID.NotFound"
                or "DependencyViolation";
}
