using System.Collections.Immutable;
using System.Reflection.Metadata;
using OriginScript.Host.Platform;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>Reads the options that a plugin declares; the rules are those of <see cref="PluginOptionAttribute"/>.</summary>
internal sealed class OptionReader(AssemblyFile file, XmlDocs docs)
{
    private const string Allowed = "string, bool, int, Uri, TimeSpan or Secret";

    /// <summary>The options by name.</summary>
    /// <exception cref="PluginException">One cannot be an option.</exception>
    public IReadOnlyList<PluginOption> ReadAll()
    {
        List<PluginOption> options = [.. file.Reader.TypeDefinitions.SelectMany(ReadType).OrderBy(option => option.Name, StringComparer.Ordinal)];
        for (var i = 1; i < options.Count; i++)
        {
            if (options[i].Name == options[i - 1].Name)
                throw new PluginException(
                    $"{file.Name} declares the option --{options[i].Name} in both {options[i - 1].Property} and {options[i].Property}. Rename one of them."
                );
        }

        return options;
    }

    private IEnumerable<PluginOption> ReadType(TypeDefinitionHandle handle)
    {
        var type = file.Reader.GetTypeDefinition(handle);
        if (!file.HasAttribute(type.GetCustomAttributes(), typeof(PluginOptionsAttribute).FullName!))
            yield break;
        var name = TypeNames.Of(file.Reader, handle);
        foreach (var property in type.GetProperties().Select(file.Reader.GetPropertyDefinition))
        {
            foreach (var attribute in file.GetAttributes(property.GetCustomAttributes(), typeof(PluginOptionAttribute).FullName!))
                yield return Read(name, property, attribute);
        }
    }

    private PluginOption Read(string type, PropertyDefinition property, CustomAttributeValue<string> attribute)
    {
        var (name, option) = (file.Reader.GetString(property.Name), (string)attribute.FixedArguments[0].Value!);
        var kind =
            KindOf(property.DecodeSignature(TypeNames.Instance, null).ReturnType)
            ?? throw new PluginException(
                $"The option --{option} of {file.Name} is of type {ShortNames.Of(property.DecodeSignature(TypeNames.Instance, null).ReturnType)}. Use {Allowed}."
            );
        if (
            option.Length == 0
            || option.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            || option.StartsWith("no-", StringComparison.Ordinal)
        )
            throw new PluginException(
                $"{file.Name} declares the option \"{option}\". Write its name in lower-case letters, digits and hyphens, not starting with no-."
            );
        if (property.GetAccessors().Setter.IsNil)
            throw new PluginException($"The property {name} of the option --{option} of {file.Name} cannot be set. Give it an init accessor.");
        var read = new PluginOption(file.Name, type.Replace('/', '+'), name, option, kind)
        {
            Help = docs.Property(type, name),
            Default = attribute.FindNamed(nameof(PluginOptionAttribute.Default)) as string,
            EnvironmentVariables = Texts(attribute, nameof(PluginOptionAttribute.EnvironmentVariables)),
            ConfigurationKeys = Texts(attribute, nameof(PluginOptionAttribute.ConfigurationKeys)),
            IdentifiesPlace = attribute.FindNamed(nameof(PluginOptionAttribute.IdentifiesPlace)) is true,
            IsConfigurationOnly = kind == OptionKind.Secret || attribute.FindNamed(nameof(PluginOptionAttribute.IsConfigurationOnly)) is true,
            Group = attribute.FindNamed(nameof(PluginOptionAttribute.Group)) as string,
        };
        ThrowIfDefaultIsInvalid(read);
        return read;
    }

    private static OptionKind? KindOf(string type) =>
        type switch
        {
            "System.String" => OptionKind.Text,
            "System.Boolean" or "System.Nullable`1<System.Boolean>" => OptionKind.Bool,
            "System.Int32" or "System.Nullable`1<System.Int32>" => OptionKind.Int,
            "System.Uri" => OptionKind.Url,
            "System.TimeSpan" or "System.Nullable`1<System.TimeSpan>" => OptionKind.Duration,
            "OriginScript.Secret" => OptionKind.Secret,
            _ => null,
        };

    private void ThrowIfDefaultIsInvalid(PluginOption option)
    {
        try
        {
            OptionValue.Parse(option, option.Default ?? "", "default");
        }
        catch (UsageException e)
        {
            throw new PluginException($"The default of an option of {file.Name} is wrong. {e.Message}", e);
        }
    }

    private static string[] Texts(CustomAttributeValue<string> attribute, string name) =>
        attribute.FindNamed(name) is ImmutableArray<CustomAttributeTypedArgument<string>> items ? [.. items.Select(item => (string)item.Value!)] : [];
}
