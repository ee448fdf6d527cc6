using System.Reflection;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>Derives a plugin's manifest from its assembly, without loading it.</summary>
internal static class ManifestReader
{
    private const string ExtensionAttribute = "System.Runtime.CompilerServices.ExtensionAttribute";

    public static PluginManifest Derive(PluginFolder folder)
    {
        try
        {
            using var file = AssemblyFile.Open(folder.MainAssembly);
            return Derive(folder, file);
        }
        catch (BadImageFormatException)
        {
            return new()
            {
                Name = folder.Name,
                Problem = $"{folder.MainAssembly} is not a .NET assembly or is damaged. Rebuild or reinstall {folder.Name}.",
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new()
            {
                Name = folder.Name,
                Problem = $"{folder.MainAssembly} cannot be read ({e.Message}). Fix its permissions, or reinstall {folder.Name}.",
            };
        }
    }

    private static PluginManifest Derive(PluginFolder folder, AssemblyFile file)
    {
        var manifest = new PluginManifest
        {
            Name = folder.Name,
            Version = file.Version,
            References = [.. file.Reader.AssemblyReferences.Select(handle => file.Reader.GetString(file.Reader.GetAssemblyReference(handle).Name))],
            BuildsOn =
            [
                .. file.GetAttributes(file.Reader.GetAssemblyDefinition().GetCustomAttributes(), typeof(BuildsOnAttribute).FullName!)
                    .Select(attribute => new PluginDependency((string)attribute.FixedArguments[0].Value!, (string)attribute.FixedArguments[1].Value!))
                    .OrderBy(dependency => dependency.Plugin, StringComparer.Ordinal),
            ],
        };
        if (file.Name != folder.Name)
            return manifest with { Problem = $"{folder.MainAssembly} contains the assembly {file.Name}. Rename its folder and file to {file.Name}." };

        var docs = new XmlDocs(folder.DocsFile);
        var verbs = ReadVerbs(file).ToList();
        var outputs = OutputReader.ReadProperties(ReadMethods(file)).ToList();
        manifest = manifest with
        {
            Namespaces =
            [
                .. verbs
                    .Select(verb => verb.Type)
                    .Concat(outputs.Select(output => output.Type))
                    .Select(NamespaceOf)
                    .Where(space => space.Length > 0)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            Verbs = [.. verbs.Select(verb => CreateVerb(file, docs, verb)).OrderBy(verb => verb.Name, StringComparer.Ordinal)],
            Outputs = outputs,
            Providers = [.. OutputReader.ReadProviders(file, verbs)],
        };
        try
        {
            if (ContractCompatibility.FindProblem(file, manifest.Version) is { } problem)
                return manifest with { Problem = problem };
            return manifest with { EntryType = FindEntryType(file), Tasks = ReadTasks(file, docs), Options = new OptionReader(file, docs).ReadAll() };
        }
        catch (PluginException e)
        {
            return manifest with { Problem = e.Message };
        }
    }

    private static IEnumerable<MethodMetadata> ReadVerbs(AssemblyFile file) =>
        ReadMethods(file)
            .Where(method =>
                method.Parameters is [{ Type: "OriginScript.HostBuilder" }, ..] && file.HasAttribute(method.Attributes, ExtensionAttribute)
            );

    private static Verb CreateVerb(AssemblyFile file, XmlDocs docs, MethodMetadata verb) =>
        new(
            verb.Name,
            verb.Type.Replace('/', '.'),
            [.. verb.Parameters.Skip(1).Select(parameter => new VerbParameter(parameter.ToString(), docs.Parameter(verb.DocId, parameter.Name)))],
            docs.Summary(verb.DocId),
            file.Name
        );

    private static IReadOnlyList<CommandSignature> ReadTasks(AssemblyFile file, XmlDocs docs)
    {
        var reader = new TaskReader(file, docs);
        var tasks = ReadMethods(file).Select(reader.Read).OfType<CommandSignature>().OrderBy(task => task.Name, StringComparer.Ordinal).ToList();
        return tasks.GroupBy(task => task.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new PluginException(
                $"{file.Name} declares the task {twice.Key} in both {twice.First().Method} and {twice.Last().Method}. Rename one of them."
            )
            : tasks;
    }

    private static IEnumerable<MethodMetadata> ReadMethods(AssemblyFile file) =>
        from type in file.Reader.TypeDefinitions.Select(file.Reader.GetTypeDefinition)
        where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
        from method in type.GetMethods().Select(file.Reader.GetMethodDefinition)
        where method.Attributes.HasFlag(MethodAttributes.Static) && (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
        select MethodMetadata.Of(file, method);

    private static string FindEntryType(AssemblyFile file)
    {
        var entries = (
            from handle in file.Reader.TypeDefinitions
            let type = file.Reader.GetTypeDefinition(handle)
            where
                !type.Attributes.HasFlag(TypeAttributes.Abstract)
                && type.GetInterfaceImplementations()
                    .Any(made => TypeNames.Of(file.Reader, file.Reader.GetInterfaceImplementation(made).Interface) == typeof(IPlugin).FullName)
            select TypeNames.Of(file.Reader, handle).Replace('/', '+')
        ).ToList();
        return entries switch
        {
            [var only] => only,
            [] => throw new PluginException(
                $"{file.Name} is not a plugin: none of its classes implements IPlugin. Remove its folder, or add such a class and rebuild it."
            ),
            [var one, var other, ..] => throw new PluginException(
                $"{file.Name} has two classes that implement IPlugin, {one} and {other}. Remove one of them."
            ),
        };
    }

    private static string NamespaceOf(string type) => type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : "";
}
