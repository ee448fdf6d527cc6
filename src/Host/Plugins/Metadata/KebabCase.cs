using System.Text;

namespace OriginScript.Host.Plugins.Metadata;

/// <summary>A C# name as it is spelled on a command line: <c>siteRepo</c> becomes <c>site-repo</c>, <c>imageID</c> <c>image-id</c>.</summary>
internal static class KebabCase
{
    public static string Of(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts || name[i] == '_')
                kebab.Append('-');
            if (name[i] != '_')
                kebab.Append(char.ToLowerInvariant(name[i]));
        }

        return kebab.ToString();
    }
}
