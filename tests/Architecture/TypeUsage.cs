using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OriginScript.Architecture.Tests;

/// <summary>The types of the same assembly that a type refers to: in its declaration, its members and their bodies.</summary>
internal sealed class TypeUsage
{
    private readonly PEReader _pe;
    private readonly MetadataReader _metadata;
    private readonly TypeDefinition _type;
    private readonly HashSet<TypeDefinitionHandle> _found = [];
    private readonly TypeCollector _collector;

    public TypeUsage(PEReader pe, TypeDefinitionHandle type)
    {
        (_pe, _metadata) = (pe, pe.GetMetadataReader());
        _type = _metadata.GetTypeDefinition(type);
        _collector = new(_found);
    }

    public IReadOnlySet<TypeDefinitionHandle> Find()
    {
        Add(_type.BaseType);
        foreach (var implemented in _type.GetInterfaceImplementations())
            Add(_metadata.GetInterfaceImplementation(implemented).Interface);
        AddConstraints(_type.GetGenericParameters());
        AddAttributes(_type.GetCustomAttributes());
        foreach (var field in _type.GetFields())
            _metadata.GetFieldDefinition(field).DecodeSignature(_collector, false);
        foreach (var method in _type.GetMethods())
            AddMethod(_metadata.GetMethodDefinition(method));
        return _found;
    }

    private void AddMethod(MethodDefinition method)
    {
        method.DecodeSignature(_collector, false);
        AddConstraints(method.GetGenericParameters());
        AddAttributes(method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = _pe.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_collector, false);
        foreach (var token in MethodBodyTokens.Read(body))
            Add(token);
    }

    private void AddConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints()))
            Add(_metadata.GetGenericParameterConstraint(constraint).Type);
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
            Add(_metadata.GetCustomAttribute(attribute).Constructor);
    }

    private void Add(EntityHandle handle)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                _found.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_collector, false);
                break;
            case HandleKind.MethodDefinition:
                _found.Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                _found.Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Add(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                AddSpecification(_metadata.GetMethodSpecification((MethodSpecificationHandle)handle));
                break;
        }
    }

    private void AddSpecification(MethodSpecification specification)
    {
        specification.DecodeSignature(_collector, false);
        Add(specification.Method);
    }
}
