using System.Reflection;

namespace OriginScript.Host.Catalog.Metadata;

/// <summary>Derives a plugin's manifest from its assembly, which is read and never loaded.</summary>
internal static class ManifestReader
{
    private const string Extension = "System.Runtime.CompilerServices.ExtensionAttribute";

    public static PluginManifest Derive(PluginFolder folder)
    {
        try
        {
            using var file = AssemblyFile.Open(folder.Main);
            return Derive(folder, file);
        }
        catch (BadImageFormatException)
        {
            return new() { Name = folder.Name, Problem = $"{folder.Main} is no .NET assembly, or a damaged one. Build or install {folder.Name} again." };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new() { Name = folder.Name, Problem = $"{folder.Main} cannot be read ({e.Message}). Give yourself the right to, or install {folder.Name} again." };
        }
    }

    private static PluginManifest Derive(PluginFolder folder, AssemblyFile file)
    {
        var manifest = new PluginManifest
        {
            Name = folder.Name,
            Version = file.Version,
            References = [.. file.Reader.AssemblyReferences.Select(handle => file.Reader.GetString(file.Reader.GetAssemblyReference(handle).Name))],
            BuildsOn = [.. file.Attributes(file.Reader.GetAssemblyDefinition().GetCustomAttributes(), typeof(BuildsOnAttribute).FullName!)
                .Select(attribute => (string)attribute.FixedArguments[0].Value!)
                .Order(StringComparer.Ordinal)],
        };
        if (file.Name != folder.Name)
            return manifest with { Problem = $"{folder.Main} is the assembly {file.Name}. Name its folder and file {file.Name}." };

        var docs = new XmlDocs(folder.Docs);
        var verbs = Verbs(file).ToList();
        manifest = manifest with
        {
            Namespaces = [.. verbs.Select(verb => Namespace(verb.Type)).Where(space => space.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            Verbs = [.. verbs.Select(verb => Verb(file, docs, verb)).OrderBy(verb => verb.Name, StringComparer.Ordinal)],
        };
        try
        {
            if (ApiCheck.Problem(file, manifest.Version) is { } problem)
                return manifest with { Problem = problem };
            return manifest with { Entry = Entry(file), Tasks = Tasks(file, docs) };
        }
        catch (PluginException e)
        {
            return manifest with { Problem = e.Message };
        }
    }

    private static IEnumerable<MethodShape> Verbs(AssemblyFile file) => Methods(file)
        .Where(method => method.Parameters is [{ Type: "OriginScript.HostBuilder" }, ..] && file.Has(method.Attributes, Extension));

    private static Verb Verb(AssemblyFile file, XmlDocs docs, MethodShape verb) =>
        new(verb.Name, string.Join(", ", verb.Parameters.Skip(1)), docs.Summary(verb.DocId), file.Name);

    private static IReadOnlyList<Signature> Tasks(AssemblyFile file, XmlDocs docs)
    {
        var reader = new TaskReader(file, docs);
        var tasks = Methods(file).Select(reader.Read).OfType<Signature>().OrderBy(task => task.Name, StringComparer.Ordinal).ToList();
        return tasks.GroupBy(task => task.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new PluginException($"{file.Name} declares the task {twice.Key} in {twice.First().Method} and in {twice.Last().Method}. Rename one of the two.")
            : tasks;
    }

    private static IEnumerable<MethodShape> Methods(AssemblyFile file) =>
        from type in file.Reader.TypeDefinitions.Select(file.Reader.GetTypeDefinition)
        where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
        from method in type.GetMethods().Select(file.Reader.GetMethodDefinition)
        where method.Attributes.HasFlag(MethodAttributes.Static) && (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
        select MethodShape.Of(file, method);

    private static string Entry(AssemblyFile file)
    {
        var entries = (
            from handle in file.Reader.TypeDefinitions
            let type = file.Reader.GetTypeDefinition(handle)
            where !type.Attributes.HasFlag(TypeAttributes.Abstract)
                && type.GetInterfaceImplementations().Any(made => TypeNames.Of(file.Reader, file.Reader.GetInterfaceImplementation(made).Interface) == typeof(IPlugin).FullName)
            select TypeNames.Of(file.Reader, handle).Replace('/', '+')).ToList();
        return entries switch
        {
            [var only] => only,
            [] => throw new PluginException($"{file.Name} is no plugin: none of its classes implements IPlugin. Remove its folder, or add such a class and build it again."),
            [var one, var other, ..] => throw new PluginException($"{file.Name} has two classes that implement IPlugin, {one} and {other}. Keep one of the two."),
        };
    }

    private static string Namespace(string type) => type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : "";
}
