using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace OriginScript.Compiler;

/// <summary>A call in compiled code.</summary>
/// <param name="Offset">Where the instruction begins in the code of its method.</param>
/// <param name="Name">The name in the source of what is called; <c>get_X</c> for a property.</param>
internal sealed record CallInstruction(int Offset, string Name)
{
    /// <summary>The calls of a method in the order of its code.</summary>
    public static IReadOnlyList<CallInstruction> Read(MetadataReader metadata, MethodBodyBlock body) =>
        [
            .. CodeInstruction
                .ReadAll(body)
                .Where(instruction => instruction.Code is ILOpCode.Call or ILOpCode.Callvirt)
                .Select(instruction => new CallInstruction(
                    instruction.Offset,
                    ReadName(metadata, (EntityHandle)MetadataTokens.Handle(instruction.Token))
                )),
        ];

    private static string ReadName(MetadataReader metadata, EntityHandle method) =>
        method.Kind switch
        {
            HandleKind.MethodDefinition => TrimLocalFunction(metadata.GetString(metadata.GetMethodDefinition((MethodDefinitionHandle)method).Name)),
            HandleKind.MemberReference => metadata.GetString(metadata.GetMemberReference((MemberReferenceHandle)method).Name),
            HandleKind.MethodSpecification => ReadName(metadata, metadata.GetMethodSpecification((MethodSpecificationHandle)method).Method),
            _ => "",
        };

    // The compiler names a local function Web of the recipe <<Initialize>>g__Web|0_1.
    private static string TrimLocalFunction(string name) =>
        name.IndexOf(">g__", StringComparison.Ordinal) is var begin and >= 0 && name.IndexOf('|', begin) is var end and > 0
            ? name[(begin + 4)..end]
            : name;
}
