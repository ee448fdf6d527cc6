using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using OriginScript.Compiler;

namespace OriginScript.Architecture.Tests;

/// <summary>The metadata that the instructions of a method refer to.</summary>
internal static class MethodBodyTokens
{
    public static IEnumerable<EntityHandle> Read(MethodBodyBlock body) =>
        CodeInstruction
            .ReadAll(body)
            .Where(instruction =>
                instruction.Operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType
            )
            .Select(instruction => (EntityHandle)MetadataTokens.Handle(instruction.Token));
}
