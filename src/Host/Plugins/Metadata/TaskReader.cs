namespace OriginScript.Host.Plugins.Metadata;

/// <summary>Creates the signature of a task from its method; the rules are those of <see cref="TaskAttribute"/>.</summary>
internal sealed class TaskReader(AssemblyFile file, XmlDocs docs)
{
    /// <summary>The task that the method declares; null if it declares none.</summary>
    /// <exception cref="PluginException">It cannot be called from a command line.</exception>
    public CommandSignature? Read(MethodMetadata method)
    {
        foreach (var attribute in file.GetAttributes(method.Attributes, typeof(TaskAttribute).FullName!))
        {
            var name = (string)attribute.FixedArguments[0].Value!;
            var kind = KindOf(name, method);
            return new(
                name,
                kind,
                docs.Summary(method.DocId),
                attribute.FindNamed(nameof(TaskAttribute.RequiresConfirmation)) is true,
                [.. CreateHostParameter(kind, method), .. method.Parameters.Skip(1).Select(parameter => CreateParameter(name, method, parameter))],
                file.Name,
                method.Type.Replace('/', '+'),
                method.Name
            );
        }

        return null;
    }

    private TaskKind KindOf(string task, MethodMetadata method) =>
        (method.Parameters is [var first, ..] ? first.Type : null) switch
        {
            "OriginScript.HostBuilder" => TaskKind.Verb,
            "OriginScript.Recipe" => TaskKind.Task,
            "OriginScript.Run" => TaskKind.Query,
            _ => throw new PluginException(
                $"The task {task} of {file.Name} does not take a HostBuilder, a Recipe or a Run. Make one the first parameter of {method.Name}."
            ),
        };

    private IEnumerable<Parameter> CreateHostParameter(TaskKind kind, MethodMetadata method)
    {
        if (kind != TaskKind.Verb)
            return [];
        var help = docs.Parameter(method.DocId, method.Parameters[0].Name);
        return [new("host", ParameterType.Text, IsPositional: true, IsRequired: true, null, help.Length > 0 ? help : "The host's name.")];
    }

    private Parameter CreateParameter(string task, MethodMetadata method, ParameterMetadata parameter) =>
        new(
            KebabCase.Of(parameter.Name),
            ParameterTypes.Of(parameter.Type)
                ?? throw new PluginException(
                    $"The parameter {parameter.Name} of the task {task} of {file.Name} is of type {ShortNames.Of(parameter.Type)}. Use {ParameterTypes.Allowed}."
                ),
            parameter.IsPositional ?? !parameter.HasDefault,
            !parameter.HasDefault,
            parameter.Default,
            docs.Parameter(method.DocId, parameter.Name)
        );
}
