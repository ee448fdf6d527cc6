namespace OriginScript.Host.Catalog.Metadata;

/// <summary>Makes the signature of a task out of its method; the rules are those of <see cref="TaskAttribute"/>.</summary>
internal sealed class TaskReader(AssemblyFile file, XmlDocs docs)
{
    /// <summary>The task that the method declares; null where it declares none.</summary>
    /// <exception cref="PluginException">It cannot be called from a command line.</exception>
    public Signature? Read(MethodShape method)
    {
        foreach (var attribute in file.Attributes(method.Attributes, typeof(TaskAttribute).FullName!))
        {
            var name = (string)attribute.FixedArguments[0].Value!;
            var kind = Kind(name, method);
            return new(
                name,
                kind,
                docs.Summary(method.DocId),
                attribute.NamedArguments.Any(argument => argument is { Name: nameof(TaskAttribute.Asks), Value: true }),
                [.. Host(kind, method), .. method.Parameters.Skip(1).Select(parameter => Parameter(name, method, parameter))],
                file.Name,
                method.Type.Replace('/', '+'),
                method.Name);
        }

        return null;
    }

    private TaskKind Kind(string task, MethodShape method) => method.Parameters.FirstOrDefault()?.Type switch
    {
        "OriginScript.HostBuilder" => TaskKind.Verb,
        "OriginScript.Recipe" => TaskKind.Task,
        "OriginScript.Run" => TaskKind.Query,
        _ => throw new PluginException($"The task {task} of {file.Name} does not begin with a HostBuilder, a Recipe or a Run. Give {method.Name} one as its first parameter."),
    };

    private IEnumerable<Parameter> Host(TaskKind kind, MethodShape method)
    {
        if (kind != TaskKind.Verb)
            return [];
        var help = docs.Parameter(method.DocId, method.Parameters[0].Name);
        return [new("host", ParameterType.Text, Positional: true, Required: true, null, help.Length > 0 ? help : "The host's name.")];
    }

    private Parameter Parameter(string task, MethodShape method, ParameterShape parameter) => new(
        KebabCase.Of(parameter.Name),
        ParameterTypes.Of(parameter.Type) ?? throw new PluginException(
            $"The parameter {parameter.Name} of the task {task} of {file.Name} is of type {ShortNames.Of(parameter.Type)}. Make it {ParameterTypes.Allowed}."),
        parameter.Positional ?? !parameter.HasDefault,
        !parameter.HasDefault,
        parameter.Default,
        docs.Parameter(method.DocId, parameter.Name));
}
