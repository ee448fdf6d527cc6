using System.Xml.Linq;

namespace OriginScript.Sandbox.Protocol;

/// <summary>What goes back to the client; Code is null for a success.</summary>
internal sealed record Answer(int Status, string? Code, XElement Body);
