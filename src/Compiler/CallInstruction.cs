using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace OriginScript.Compiler;

/// <summary>A call in compiled code.</summary>
/// <param name="Offset">Where the instruction begins in the code of its method.</param>
/// <param name="Name">The name in the source of what is called; <c>get_X</c> for a property.</param>
internal sealed record CallInstruction(int Offset, string Name)
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    /// <summary>The calls of a method in the order of its code.</summary>
    public static IReadOnlyList<CallInstruction> Read(MetadataReader metadata, MethodBodyBlock body)
    {
        List<CallInstruction> found = [];
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            var offset = code.Offset;
            int instruction = code.ReadByte();
            instruction = instruction == 0xFE ? 0xFE00 | code.ReadByte() : instruction;
            if ((ILOpCode)instruction is ILOpCode.Call or ILOpCode.Callvirt)
                found.Add(new(offset, ReadName(metadata, (EntityHandle)MetadataTokens.Handle(code.ReadInt32()))));
            else if (Operands[instruction] == OperandType.InlineSwitch)
                code.Offset += 4 * code.ReadInt32();
            else
                code.Offset += GetSize(Operands[instruction]);
        }

        return found;
    }

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

    private static int GetSize(OperandType operand) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };
}
