using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace OriginScript.Compiler;

/// <summary>An instruction of compiled code.</summary>
/// <param name="Offset">Where it begins in the code of its method.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">The kind of its operand.</param>
/// <param name="Token">The metadata token in its operand; 0 for the other kinds.</param>
internal readonly record struct CodeInstruction(int Offset, ILOpCode Code, OperandType Operand, int Token)
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    /// <summary>The instructions of a method in their order.</summary>
    public static IReadOnlyList<CodeInstruction> ReadAll(MethodBodyBlock body)
    {
        List<CodeInstruction> found = [];
        var reader = body.GetILReader();
        while (reader.RemainingBytes > 0)
        {
            var offset = reader.Offset;
            int code = reader.ReadByte();
            code = code == 0xFE ? 0xFE00 | reader.ReadByte() : code;
            found.Add(new(offset, (ILOpCode)code, Operands[code], ReadOperand(ref reader, Operands[code])));
        }

        return found;
    }

    private static int ReadOperand(ref BlobReader reader, OperandType operand)
    {
        switch (operand)
        {
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                return reader.ReadInt32();
            case OperandType.InlineSwitch:
                var targets = reader.ReadInt32();
                reader.Offset += 4 * targets;
                return 0;
            default:
                reader.Offset += GetSize(operand);
                return 0;
        }
    }

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
