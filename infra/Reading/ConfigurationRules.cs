using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// What can be wrong with a stack configuration as text. All but <see cref="Imported"/> and <see cref="Repeated"/> are errors; the parser reports them.
/// </summary>
internal static class ConfigurationRules
{
    /// <summary>A key that is not known.</summary>
    public static Rule UnknownKey { get; } = Define(
        "CFG001", "every key is a known one",
        "A misspelt key would be ignored and its default used in silence.",
        "spot:\n  defaults: { fallbak: true }", "spot:\n  defaults: { fallback: true }");

    /// <summary>A list where a text belongs, and the like.</summary>
    public static Rule WrongKind { get; } = Define(
        "CFG002", "a value is of the kind its key takes",
        "A list, a section and a single value cannot stand for each other.",
        "services:\n  name: hello\n  image: registry.example.com/hello:1", "services:\n  - name: hello\n    image: registry.example.com/hello:1");

    /// <summary>A required key that is absent, or a key without a value.</summary>
    public static Rule Missing { get; } = Define(
        "CFG003", "a required key is there, and a key that is there has a value",
        "There is no default that would be right for everybody, and a key without a value looks as if somebody had meant one.",
        "services:\n  - image: registry.example.com/hello:1", "services:\n  - name: hello\n    image: registry.example.com/hello:1");

    /// <summary>A text that is not the number, duration or choice it should be.</summary>
    public static Rule BadValue { get; } = Define(
        "CFG004", "a value has the form, unit and range of its key",
        "Durations are written with their unit (90s), memory as 4Gi, money as 0.250, percentages as 25%.",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1\n    grace: 60",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1\n    grace: 60s");

    /// <summary>Not YAML, not text, too deep.</summary>
    public static Rule Unreadable { get; } = Define(
        "CFG005", "the stack file is one readable YAML document",
        "Nothing can be said about a file that cannot be read.",
        "services: [", "services: []");

    /// <summary>The same key twice in one section.</summary>
    public static Rule Duplicate { get; } = Define(
        "CFG006", "a key occurs once in its section",
        "Which of the two would win depends on the reader.",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1\n    grace: 60s\n    grace: 90s",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1\n    grace: 90s");

    /// <summary>A YAML alias, anchor, merge key or tag.</summary>
    public static Rule OwnWords { get; } = Define(
        "CFG007", "the stack file writes every value out: no YAML aliases, anchors, merge keys or tags",
        "Pulumi rewrites stack files and does not keep them; what the next reader sees would differ from what was reviewed. Policy that is shared is a "
            + "profile.",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1\n    spot: &cheap { priceLimit: 0.250 }",
        "spot:\n  profiles:\n    cheap: { priceLimit: 0.250 }\nservices:\n  - name: hello\n    image: registry.example.com/hello:1\n    spot: cheap");

    /// <summary>Encrypted where plain is needed.</summary>
    public static Rule NotSecret { get; } = Define(
        "CFG008", "only values that may be secret are encrypted",
        "Policy is checked at plan time, and the plan does not decrypt. Under a key that holds encrypted values the engine does not say which these are: what "
            + "the stack file does not show in plain text counts as one of them and is never printed.",
        "spot:\n  defaults:\n    priceLimit:\n      secure: AAABADQXFlU0mxC2kUZv", "spot:\n  defaults:\n    priceLimit: 0.250");

    /// <summary>Plain where encrypted is needed.</summary>
    public static Rule Secret { get; } = Define(
        "CFG009", "passwords are encrypted",
        "A stack file is committed, and so is what stands in it. 'pulumi config set --secret' encrypts a value; nothing in the cluster but a Secret holds it."
            + " One in KMS is named with kms.",
        "registries:\n  shop:\n    server: registry.example.com\n    username: puller\n    password: hunter2",
        "registries:\n  shop:\n    server: registry.example.com\n    username: puller\n    password:\n      secure: AAABADQXFlU0mxC2kUZv");

    /// <summary>Configuration that comes from where the plan cannot look.</summary>
    public static Rule Imported { get; } = Define(
        "CFG010", "the plan sees the whole configuration",
        "A stack file may import environments, which the Pulumi CLI opens with its own login. A plan of such a stack is without what they bring; `pulumi "
            + "preview` is not.",
        "environment: [shop/production]", "guardrails: { maxPrice: 0.500 }") with
    { Severity = Severity.Warning };

    /// <summary>A text that YAML takes for something else.</summary>
    public static Rule Unquoted { get; } = Define(
        "CFG011", "a text that YAML takes for a number, date or truth value stands in quotes",
        "The Pulumi CLI hands a program what YAML makes of a value without quotes, and writes that into the file whenever it saves it: 1.1 for 1.10,"
            + " 15 for 0o17, \"2026-08-01 00:00:00 +0000 UTC\" for 2026-08-01. Numbers and days that mean the same either way need no quotes.",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1\n    env: { VERSION: 1.10 }",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1\n    env: { VERSION: \"1.10\" }");

    /// <summary>A pattern that names no file.</summary>
    public static Rule NoWorkloadFile { get; } = Define(
        "CFG012", "every pattern of workloads names a file",
        "A misspelt pattern would silently leave out services and jobs, and `pulumi up` would delete those that ran.",
        "workloads: [servces/*.yaml]",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1");

    /// <summary>A guardrail that a stack loosens.</summary>
    public static Rule Loosened { get; } = Define(
        "CFG013", "a stack does not loosen the guardrails that all stacks share",
        "Guardrails in Pulumi.yaml are the organisation's. Those of a stack come on top: of each, the stricter one holds. Here Pulumi.yaml has `guardrails: { "
            + "maxPrice: 0.300 }`.",
        "guardrails: { maxPrice: 0.500 }", "guardrails: { maxPrice: 0.200 }");

    /// <summary>An item that a list has already, where that does no harm.</summary>
    public static Rule Repeated { get; } = Define(
        "CFG014", "a list says each thing once",
        "What it says again does nothing, and is most likely another thing misspelt. The API server takes tolerations, capabilities, projected sources and "
            + "what a node may have as often as they are written (kubernetes/kubernetes, api/openapi-spec: `x-kubernetes-list-type: atomic`), and so does "
            + "this program with lists of its own. Where a server refuses it, or no documentation says that it does not, it is CFG004.",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1\n    security: { dropCapabilities: [KILL, KILL] }",
        "services:\n  - name: hello\n    image: registry.example.com/hello:1\n    security: { dropCapabilities: [KILL, CHOWN] }") with
    { Severity = Severity.Warning };

    /// <summary>All of them.</summary>
    public static ValueList<Rule> All { get; } =
    [
        UnknownKey, WrongKind, Missing, BadValue, Unreadable, Duplicate, OwnWords, NotSecret, Secret, Imported, Unquoted, NoWorkloadFile, Loosened, Repeated,
    ];

    /// <summary>A finding of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Property path.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">What to write instead.</param>
    /// <param name="position">Where in the file, when known.</param>
    public static Finding At(this Rule rule, string path, string message, string fix, SourcePosition? position)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new Finding(rule.Id, rule.Severity, path, message, fix) { Position = position };
    }

    private static Rule Define(string id, string title, string why, string example, string fix) =>
        new(id, Severity.Error, title, why, example, fix, new RuleKind.Reading());
}
