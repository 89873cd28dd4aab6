using System.Text;
using static AckKnativeSpot.Tests.Infra.Corpus.BrokenStack;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>Mistakes in the text itself: encoding, YAML, and what YAML can do that Pulumi does not keep.</summary>
internal static class TextCorpus
{
    private const string At = "(file)";

    public static IEnumerable<BrokenStack> All => [.. Encodings, .. Documents, .. Syntax, .. OwnWords, .. Characters, .. Duplicates, .. Astray, .. Kinds];

    private static IEnumerable<BrokenStack> Encodings =>
    [
        new("UTF-16, little end first", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Valid)], "CFG005", At),
        new("UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Valid)], "CFG005", At),
        new("UTF-16 without a mark", Encoding.Unicode.GetBytes(Valid), "CFG005", At),
        new("UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Valid)], "CFG005", At),
        new("Latin-1", Encoding.Latin1.GetBytes(Valid.Replace("name: web", "name: café", StringComparison.Ordinal)), "CFG005", At),
        new("Windows-1252 quotes", [.. Encoding.UTF8.GetBytes(Valid), (byte)'#', 0x93, 0x94], "CFG005", At),
        new("GBK", [.. Encoding.UTF8.GetBytes(Valid), (byte)'#', 0xC4, 0xE3, 0xBA, 0xC3], "CFG005", At),
        new("half a character at the end", [.. Encoding.UTF8.GetBytes(Valid), (byte)'#', 0xE4, 0xBD], "CFG005", At),
        new("overlong encoding", [.. Encoding.UTF8.GetBytes(Valid), (byte)'#', 0xC0, 0xAF], "CFG005", At),
        new("binary", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0xFE], "CFG005", At),
        File("zeros", new string('\0', 64), "CFG005", At),
    ];

    private static IEnumerable<BrokenStack> Documents =>
    [
        File("a Knative Service in place of a stack file",
            "apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: { name: web }\nspec: { template: {} }\n", "CFG002", At),
        File("a ConfigMap in place of a stack file", "apiVersion: v1\nkind: ConfigMap\ndata: { a: b }\n", "CFG002", At),
        File("a list of objects in place of a stack file", "kind: List\napiVersion: v1\nitems: []\n", "CFG002", At),
        File("empty", "", "CFG005", At),
        File("blanks", " \n\n  \n", "CFG005", At),
        File("a comment only", "# nothing here\n", "CFG005", At),
        File("an empty document", "---\n", "CFG003", "config"),
        File("null", "null\n", "CFG003", "config"),
        File("a list", "- config\n- more\n", "CFG003", "config"),
        File("a text", "config", "CFG003", "config"),
        File("two documents", Valid + "---\n" + Valid, "CFG005", At),
        File("config is a text", "config: yes please\n", "CFG002", "config"),
        File("config is a list", "config: [1, 2]\n", "CFG002", "config"),
        File("config misspelt", Valid.Replace("config:", "confg:", StringComparison.Ordinal), "CFG001", "confg"),
        File("a key beside config", Valid + "stack: dev\n", "CFG001", "stack"),
        File("Pulumi.yaml in place of a stack file", "name: ack-knative-spot\n" + Valid, "CFG001", "name"),
        File("enormous", Valid + "#" + new string('x', 1024 * 1024) + "\n", "CFG005", At),
        File("JSON cut off", """{"config": {"alicloud:region": "cn-hangzhou", """, "CFG005", At),
        File("XML", "<config><region>cn-hangzhou</region></config>", "CFG003", "config"),
    ];

    private static IEnumerable<BrokenStack> Syntax =>
    [
        File("an open list", "config: [", "CFG005", At),
        File("an open section", "config: {a: {b: c}", "CFG005", At),
        File("an open quote", Valid.Replace("name: web", "name: \"web", StringComparison.Ordinal), "CFG005", At),
        File("tabs", Valid.Replace("      grace: 60s", "\tgrace: 60s", StringComparison.Ordinal), "CFG005", At),
        File("wrong indentation", Valid.Replace("      grace: 60s", "     grace: 60s", StringComparison.Ordinal), "CFG005", At),
        File("two values on a line", Valid.Replace("grace: 60s", "grace: 60s: 90s", StringComparison.Ordinal), "CFG005", At),
        File("merge conflict", "<<<<<<< HEAD\n" + Valid + "=======\n>>>>>>> main\n", "CFG005", At),
        File("an unknown escape", Valid.Replace("name: web", "name: \"\\q\"", StringComparison.Ordinal), "CFG005", At),
        File("a character that does not exist", Valid.Replace("name: web", "name: \"\\UFFFFFFFF\"", StringComparison.Ordinal), "CFG005", At),
        File("an unknown directive", "%YAML 9.9\n---\n" + Valid, "CFG005", At),
        File("an undeclared tag handle", Valid.Replace("name: web", "name: !x!y web", StringComparison.Ordinal), "CFG005", At),
        File("a hundred thousand lists deep", "config:\n  a:b: " + new string('[', 100_000), "CFG005", At),
        File("a hundred thousand sections deep", "config:\n  a:b: " + string.Concat(Enumerable.Repeat("{a: ", 100_000)), "CFG005", At),
        File("a quarter of a million braces", "config: " + new string('{', 250_000), "CFG005", At),
        File("thirty-three levels deep", "config: " + new string('[', 33) + new string(']', 33), "CFG005", At),
        File("a list as key", "config:\n  ? [a, b]\n  : c\n", "CFG002", ""),
        File("deep keys", "config:\n  " + string.Concat(Enumerable.Repeat("? ", 5_000)) + "a\n", "CFG002", ""),
    ];

    private static IEnumerable<BrokenStack> OwnWords =>
    [
        Replaced("an alias for a value", "zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: [&h cn-hangzhou-h, *h]", "CFG007",
            "cluster.create.network.new.zones[1]"),
        Replaced("an alias for a section", "{ priceLimit: 0.250 }\n", "&c { priceLimit: 0.250 }\n      same: *c\n", "CFG007", "spot.profiles.same"),
        Replaced("an alias that nothing defines", "grace: 60s", "grace: *nothing", "CFG007", "services[0].grace"),
        Replaced("an alias as key", "grace: 60s", "*nothing : 60s", "CFG007", "services[0]"),
        Replaced("an anchor that nothing uses", "grace: 60s", "grace: &g 60s", "CFG007", "services[0].grace"),
        Replaced("a merge key", "{ priceLimit: 0.250 }\n", "&c { priceLimit: 0.250 }\n      same: { <<: *c }\n", "CFG007", "spot.profiles.same.<<"),
        Replaced("several merges", "{ priceLimit: 0.250 }\n",
            "&c { priceLimit: 0.250 }\n      same: { <<: [*c, *c], fallback: true }\n", "CFG007", "spot.profiles.same.<<"),
        Replaced("a merge without alias", "grace: 60s", "<<: { grace: 60s }", "CFG007", "services[0].<<"),
        Replaced("a list that holds itself", "zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: &z [cn-hangzhou-h, cn-hangzhou-i, *z]", "CFG007",
            "cluster.create.network.new.zones[2]"),
        Replaced("a binary tag", "name: web", "name: !!binary d2Vi", "CFG007", "services[0].name"),
        Replaced("a tag that makes an object", "grace: 60s", "grace: !!python/object/apply:os.system [\"ls\"]", "CFG007", "services[0].grace"),
        Replaced("a tag of the standard", "grace: 60s", "grace: !!str 60s", "CFG007", "services[0].grace"),
        Replaced("a local tag", "grace: 60s", "grace: !duration 60s", "CFG007", "services[0].grace"),
        Replaced("a tagged section", "{ priceLimit: 0.250 }", "!!map { priceLimit: 0.250 }", "CFG007", "spot.profiles.cheap"),
        Replaced("a tagged key", "grace: 60s", "!!str grace: 60s", "CFG007", "services[0]"),
        Replaced("a tagged null", "grace: 60s", "grace: !!null ''", "CFG007", "services[0].grace"),
    ];

    private static IEnumerable<BrokenStack> Characters =>
    [
        Replaced("a full-width colon", "grace: 60s", "grace：60s", "CFG005", At),
        Replaced("a full-width colon and a blank", "      grace: 60s", "      grace： 60s", "CFG005", At),
        Replaced("a no-break space before a value", "grace: 60s", "grace: \u00A060s", "CFG004", "services[0].grace"),
        Replaced("a no-break space after a value", "grace: 60s", "grace: 60s\u00A0", "CFG004", "services[0].grace"),
        Replaced("a no-break space in a key", "grace: 60s", "gra\u00A0ce: 60s", "CFG001", "services[0].gra ce"),
        Replaced("a space of no width in a key", "grace: 60s", "grace\u200B: 60s", "CFG001", "services[0].graceU+200B"),
        Replaced("a dash in place of a hyphen", "zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: [cn–hangzhou–h, cn-hangzhou-i]", "CFG004",
            "cluster.create.network.new.zones[0]"),
        Replaced("typographic quotation marks", "cidr: 10.10.0.0/16", "cidr: “10.10.0.0/16”", "CFG004", "cluster.create.network.new.cidr"),
        Replaced("a NUL in the file", "grace: 60s", "grace: 60s\0", "CFG005", At),
        Replaced("a bell in a comment", "grace: 60s", "grace: 60s # \u0007", "CFG005", At),
        Replaced("a terminal's escape sequence", "grace: 60s", "grace: \"\\e[2J60s\"", "CFG005", "services[0].grace"),
        Replaced("a zero character", "name: web", "name: \"we\\0b\"", "CFG005", "services[0].name"),
        Replaced("half a surrogate pair", "name: web", "name: \"\\uD800\"", "CFG005", At),
        Replaced("the plan's own mark for a secret", "name: web", "name: \"\\uE001kubeconfig\\uE002\"", "CFG005", "services[0].name"),
        Replaced("a control character in a key", "grace: 60s", "\"gr\\aace\": 60s", "CFG005", "services[0]"),
        Replaced("no character at all", "grace: 60s", "grace: \"60s\\uFFFF\"", "CFG005", "services[0].grace"),
    ];

    private static IEnumerable<BrokenStack> Duplicates =>
    [
        File("config twice", Valid + Valid, "CFG006", "config"),
        Replaced("a top-level key twice", "  ack-knative-spot:spot:\n", "  alicloud:region: cn-shanghai\n  ack-knative-spot:spot:\n", "CFG006",
            "alicloud:region"),
        Replaced("a section twice", "  ack-knative-spot:spot:\n", "  ack-knative-spot:knative: {}\n  ack-knative-spot:spot:\n", "CFG006", "knative"),
        Replaced("a key of a section twice", "grace: 60s", "grace: 60s\n      grace: 60s", "CFG006", "services[0].grace"),
        Replaced("a key in quotes and without", "grace: 60s", "grace: 60s\n      'grace': 90s", "CFG006", "services[0].grace"),
        Replaced("a variable twice", "grace: 60s", "env: { A: 1, B: 2, A: 3 }", "CFG006", "services[0].env.A"),
        Replaced("a profile twice", "{ priceLimit: 0.250 }", "{ priceLimit: 0.250 }\n      cheap: none", "CFG006", "spot.profiles.cheap"),
    ];

    /// <summary>Keys that are known, elsewhere.</summary>
    private static IEnumerable<BrokenStack> Astray =>
    [
        Replaced("a section at the root of the file", "  ack-knative-spot:services:", "ack-knative-spot:services:", "CFG001", "ack-knative-spot:services"),
        Replaced("a section at the root of the file, without its namespace", "  ack-knative-spot:services:", "services:", "CFG001", "services"),
        Replaced("another project's namespace", "ack-knative-spot:cluster:", "ack-knative:cluster:", "CFG001", "ack-knative:cluster"),
        Replaced("a namespace with a slip", "ack-knative-spot:knative:", "ack-knatve-spot:knative:", "CFG001", "ack-knatve-spot:knative"),
        Replaced("a required section without its namespace", "ack-knative-spot:cluster:", "cluster:", "CFG001", "cluster"),
        Replaced("a section misspelt and without its namespace", "ack-knative-spot:cluster:", "clutser:", "CFG001", "clutser"),
        Replaced("a section misspelt", "ack-knative-spot:services:", "ack-knative-spot:serivces:", "CFG001", "serivces"),
        Replaced("one of Pulumi's own keys misspelt", "config:\n", "secretprovider: passphrase\nconfig:\n", "CFG001", "secretprovider"),
        Replaced("config in capitals", "config:\n", "Config:\n", "CFG001", "Config"),
        Replaced("line ends of Windows and an unknown key", "      grace: 60s\n", "      grase: 60s\r\n", "CFG001", "services[0].grase"),
        File("a byte order mark and an unknown key", "\uFEFF"
            + Valid.Replace("grace: 60s", "grase: 60s", StringComparison.Ordinal), "CFG001", "services[0].grase"),
        Replaced("a key in emoji", "grace: 60s", "🚀: 60s", "CFG001", "services[0].🚀"),
        Replaced("a key without visible letters", "grace: 60s", "\"\\u200B\": 60s", "CFG001", "services[0].U+200B"),
        Replaced("a key of a thousand letters", "grace: 60s", $"{new string('x', 1000)}: 1", "CFG001", $"services[0].{new string('x', 79)}…"),
    ];

    /// <summary>What YAML takes for something else than it looks like.</summary>
    private static IEnumerable<BrokenStack> Kinds =>
    [
        Replaced("a number as key", "grace: 60s", "1: 60s", "CFG002", "services[0]"),
        Replaced("a truth value as key", "grace: 60s", "env: { TRUE: 1 }", "CFG002", "services[0].env"),
        Replaced("a date as key", "grace: 60s", "labels: { 2026-05-01: reviewed }", "CFG002", "services[0].labels"),
        Replaced("nothing as key", "grace: 60s", "labels: { ~: a }", "CFG002", "services[0].labels"),
        Replaced("an infinite number as key", "grace: 60s", "labels: { .inf: a }", "CFG002", "services[0].labels"),
        Replaced("a value named Null", "grace: 60s", "grace: Null", "CFG003", "services[0].grace"),
        Replaced("a date as name", "name: web", "name: 2026-05-01", "CFG011", "services[0].name"),
        Replaced("a date in quotes as name", "name: web", "name: \"2026-05-01\"", "KN001", "services[0].name"),
        Replaced("an octal port", "grace: 60s", "port: 0o17", "CFG004", "services[0].port"),
        Replaced("no end of requests", "grace: 60s", "concurrency: .inf", "CFG011", "services[0].concurrency"),
        Replaced("requests by the thousand", "grace: 60s", "concurrency: 1e3", "CFG004", "services[0].concurrency"),
        Replaced("a word of YAML 1.1", "{ public: true }", "{ public: on }", "CFG004", "cluster.create.apiServer.public"),
        Replaced("a blank after a value", "grace: 60s", "grace: \"60s \"", "CFG004", "services[0].grace"),
        Replaced("a value on lines of its own", "grace: 60s", "grace: |\n        60s", "CFG004", "services[0].grace"),
        Replaced("a list on lines of text", "choices: [ecs.c6.large, ecs.c7.large]", "choices: |\n          ecs.c6.large\n          ecs.c7.large", "CFG002",
            "services[0].capacity.choices"),
        Replaced("a list in one text", "zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: cn-hangzhou-h, cn-hangzhou-i", "CFG002",
            "cluster.create.network.new.zones"),
        Replaced("a section for a list", "choices: [ecs.c6.large, ecs.c7.large]", "choices: { ecs.c6.large: 1 }", "CFG002", "services[0].capacity.choices"),
        Replaced("a list for a section", "    install:\n      addon: {}", "    - install: { addon: {} }", "CFG002", "knative"),
        Replaced("variables as Kubernetes writes them", "grace: 60s", "env: [{ name: A, value: b }]", "CFG002", "services[0].env"),
        Replaced("a text encrypted as a list", "grace: 60s", "env: { TOKEN: { secure: [AAABBBCCC] } }", "CFG002", "services[0].env.TOKEN.secure"),
        Replaced("a whole section encrypted", "    profiles:\n      cheap: { priceLimit: 0.250 }", "    secure: AAABBBCCC", "CFG008", "spot"),
        Replaced("a duration below nothing", "grace: 60s", "grace: -60s", "CFG004", "services[0].grace"),
        Replaced("a duration in words", "grace: 60s", "grace: 5min", "CFG004", "services[0].grace"),
        Replaced("memory with a blank", "grace: 60s", "resources: { memoryLimit: 4 Gi }", "CFG004", "services[0].resources.memoryLimit"),
        Replaced("digits of full width", "grace: 60s", "grace: ６０s", "CFG004", "services[0].grace"),
        Replaced("digits of another script", "grace: 60s", "resources: { cpuLimit: ٣ }", "CFG004", "services[0].resources.cpuLimit"),
        Replaced("a capital I of Turkish", "name: web", "name: wİb", "KN001", "services[0].name"),
        Replaced("a price limit above the pay-as-you-go price", "priceLimit: 0.250", "priceLimit: 120%", "SPOT001", "spot.profiles.cheap.priceLimit"),
        Replaced("a price limit of nothing", "priceLimit: 0.250", "priceLimit: 0%", "SPOT001", "spot.profiles.cheap.priceLimit"),
    ];
}
