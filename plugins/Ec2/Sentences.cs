namespace OriginScript.Ec2;

/// <summary>EC2's error codes in words: what is wrong and what to do.</summary>
internal static class Sentences
{
    public static string Of(string code, string message, string action, string where) => code switch
    {
        "UnauthorizedOperation" or "AccessDenied" or "AccessDeniedException" =>
            $"These credentials may not call {action} in {where}. Ask for the permission {action}, or use another profile.",
        "AuthFailure" or "InvalidClientTokenId" or "SignatureDoesNotMatch" or "IncompleteSignature" or "MissingAuthenticationToken" =>
            $"AWS does not accept these credentials in {where} ({code}). Check the access key and its secret, or name another profile with --profile.",
        "ExpiredToken" or "ExpiredTokenException" or "RequestExpired" =>
            "The AWS credentials have expired. Sign in again with aws sso login, or set fresh ones.",
        "OptInRequired" => $"This account may not use EC2 in {where} yet. Enable the region in the account settings, or choose another with --region.",
        "AddressLimitExceeded" =>
            $"The account has no Elastic IP left in {where}; five is the usual limit. Give one back with origin ec2:ip:delete, or ask AWS for a higher quota.",
        "VcpuLimitExceeded" or "InstanceLimitExceeded" => $"The account may not run more instances of this type in {where}. Stop some, or ask AWS for a higher quota.",
        "InsufficientInstanceCapacity" => $"AWS has no room for this instance type in {where} at the moment. Run again later, or write another type.",
        "InvalidKeyPair.NotFound" => $"{message}. Import it with aws ec2 import-key-pair, or write another key.",
        "InvalidParameterValue" when message.Contains("instance type", StringComparison.OrdinalIgnoreCase) => $"{message}. Write another type, such as t3.micro.",
        "Unsupported" => $"{message}. Write another instance type or another image.",
        "InvalidIPAddress.InUse" => $"{message}. Take the address off its instance first with origin ec2:ip:disassociate.",
        "Resource.AlreadyAssociated" => $"{message}. Take it off first with origin ec2:ip:disassociate, or move it with origin ec2:ip:associate --force.",
        "DependencyViolation" or "InvalidGroup.InUse" => $"{message}. Delete the instances in the security group first, and the rules that name it.",
        "CannotDelete" => $"{message}. The default security group stays with its VPC.",
        "IncorrectInstanceState" or "InvalidInstanceID" or "InvalidInstanceState" or "IncorrectState" => $"{message}. Wait with origin ec2:instance:wait, then try again.",
        "IdempotentParameterMismatch" => $"EC2 has seen this launch before, with other parameters ({message}). Run again once the instance of the first attempt shows.",
        _ when Throttled(code) => $"AWS is throttling {action} in {where} ({code}). Run again in a while, with fewer hosts at a time (--parallel).",
        _ when code.EndsWith(".NotFound", StringComparison.Ordinal) => $"{message} ({action} in {where}). Run again if it was made a moment ago, otherwise check the id.",
        _ => $"{action} in {where} was refused: {message} ({code}).",
    };

    /// <summary>Whether looking again decides it: a thing made a moment ago may not be known everywhere yet, and a throttled call was not served.</summary>
    public static bool IsUndecided(string code) => Throttled(code)
        || code is "IdempotentParameterMismatch" or "InvalidInstanceID.NotFound" or "InvalidAllocationID.NotFound" or "InvalidGroup.NotFound" or "InvalidAssociationID.NotFound";

    public static bool Throttled(string code) => code is "RequestLimitExceeded" or "Throttling" or "ThrottlingException" or "RequestThrottled" or "TooManyRequestsException";
}
