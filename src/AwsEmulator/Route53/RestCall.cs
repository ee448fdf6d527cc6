using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using OriginScript.AwsEmulator.Protocol;

namespace OriginScript.AwsEmulator.Route53;

/// <summary>The content of a REST call: the id of its path, its query, its body without namespaces.</summary>
internal sealed record RestCall(string Id, IQueryCollection Query, XElement? Body)
{
    public string? this[string name] => Query[name].FirstOrDefault();

    /// <summary>How many entries a page may have.</summary>
    public int MaxItems(int most) =>
        this["maxitems"] switch
        {
            null => most,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => Math.Min(number, most),
            var text => throw new ApiException("InvalidInput", $"MaxItems '{text}' is not a number above 0"),
        };
}
