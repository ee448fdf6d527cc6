namespace OriginScript.Tests.Shared;

/// <summary>Values that Route 53 refuses: the plugin refuses them offline, and the emulator refuses them as the API does.</summary>
public static class RecordValueCases
{
    public static TheoryData<string, string> Refused =>
        new()
        {
            { "A", "broker" },
            { "A", "192.0.2" },
            { "A", "192.0.2.010" },
            { "A", "192.0.2.1/32" },
            { "A", "2001:db8::1" },
            { "AAAA", "192.0.2.1" },
            { "AAAA", "[2001:db8::1]:80" },
            { "AAAA", "fe80::1%1" },
            { "CNAME", "www.example.net www2.example.net" },
            { "CNAME", "www..example.net" },
            { "CNAME", "" },
            { "PTR", "a b" },
            { "MX", "mail.example.net" },
            { "MX", "70000 mail.example.net" },
            { "MX", "10 mail.example.net extra" },
            { "SRV", "x" },
            { "SRV", "10 5 sip.example.net" },
            { "SRV", "10 5 -1 sip.example.net" },
            { "CAA", "256 issue \"x\"" },
            { "CAA", "issue \"x\"" },
            { "DS", "1 2" },
            { "DS", "12345 13 2 xyz" },
            { "TLSA", "3 1 1" },
            { "SSHFP", "4 2" },
            { "NAPTR", "100 50 \"u\" ." },
            { "SOA", "ns1.example.org. hostmaster.example.org. 1" },
            { "HTTPS", "alpn=h2" },
            { "TXT", "\"a" },
            { "TXT", "\"a\"b" },
            { "TXT", $"\"{new string('x', 256)}\"" },
            { "SPF", $"\"{new string('x', 256)}\"" },
        };
}
