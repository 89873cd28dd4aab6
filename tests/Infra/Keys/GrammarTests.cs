using AckKnativeSpot.Containers;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>Texts with a grammar of their own: what reads them later must be able to.</summary>
public class GrammarTests
{
    public static TheoryData<string, string, string> Broken => new()
    {
        { Registry("docker hub"), "CFG004 registries.shop.server", "Docker Hub is docker.io" },
        { Registry("dockerhub"), "CFG004 registries.shop.server", "Docker Hub is docker.io" },
        { Registry("registry-vpc.{regoin}.aliyuncs.com"), "CFG004 registries.shop.server", "{region}" },
        { Registry("registry"), "CFG004 registries.shop.server", "dot or a port" },
        { Registry("registry.example.com:port"), "CFG004 registries.shop.server", "the host of a registry" },
        { Registry("ftp://registry.example.com"), "CFG004 registries.shop.server", "the host of a registry" },
        { Registry("registry_vpc.example.com"), "CFG004 registries.shop.server", "the host of a registry" },
        { Network("domainTemplate: '{{.Name}.example.com'"), "CFG004 knative.config.network.domainTemplate", "braces" },
        { Network("domainTemplate: '{{.Nmae}}.{{.Domain}}'"), "CFG004 knative.config.network.domainTemplate", "'.Nmae'" },
        { Network("domainTemplate: '{{.Namespace}}.{{.Domain}}'"), "CFG004 knative.config.network.domainTemplate", "one host" },
        { Network("domainTemplate: 'https://{{.Name}}.{{.Domain}}'"), "CFG004 knative.config.network.domainTemplate", "which is none" },
        { Network("domainTemplate: '{{.Name}}_{{.Namespace}}.{{.Domain}}'"), "CFG004 knative.config.network.domainTemplate", "web_shop" },
        { Network("tagTemplate: '{{.Name}}'"), "CFG004 knative.config.network.tagTemplate", ".Tag" },
        { Network("tagTemplate: '{{.Tag}}-{{.Namespace}}'"), "CFG004 knative.config.network.tagTemplate", "'.Namespace'" },
        { Domains("https://example.com"), "CFG004 knative.config.domains.https://example.com", "a domain" },
        { Domains("_example"), "CFG004 knative.config.domains._example", "a domain" },
        { Domains("*.example.com"), "CFG004 knative.config.domains.*.example.com", "a domain" },
        { Domains("Example.com"), "CFG004 knative.config.domains.Example.com", "a domain" },
        { Schedule("0 25 * * *"), "CFG004 jobs[0].schedule.cron", "The hour '25' is not within 0 to 23" },
        { Schedule("60 3 * 13 *"), "CFG004 jobs[0].schedule.cron", "The minute '60' is not within 0 to 59 and the month '13'" },
        { Schedule("0 3 * *"), "CFG004 jobs[0].schedule.cron", "It has 4 fields" },
        { Schedule("TZ=Asia/Shanghai 0 3 * * *"), "CFG004 jobs[0].schedule.cron", "time zone beside" },
        { Schedule("@every 0s"), "CFG004 jobs[0].schedule.cron", "@every 90m" },
        { Schedule("@every hour"), "CFG004 jobs[0].schedule.cron", "@every 90m" },
        { Schedule("0 3 31 2 *"), "JOB018 jobs[0].schedule.cron", "No year" },
        { Schedule("0 3 31 4,6,9,11 *"), "JOB018 jobs[0].schedule.cron", "No year" },
        { Schedule("0 3 30 feb *"), "JOB018 jobs[0].schedule.cron", "No year" },
        { Schedule("0 3 * * *", "Asia/Shanghia"), "JOB012 jobs[0].schedule.timeZone", "'Asia/Shanghai'" },
        { Schedule("0 3 * * *", "UTC+8"), "JOB012 jobs[0].schedule.timeZone", "is not a time zone" },
        { Schedule("0 3 * * *", "Shanghai"), "JOB012 jobs[0].schedule.timeZone", "'Asia/Shanghai'" },
        { Schedule("0 3 * * *", "asia/shanghai"), "JOB012 jobs[0].schedule.timeZone", "'Asia/Shanghai'" },
        { Schedule("0 3 * * *", "Local"), "JOB012 jobs[0].schedule.timeZone", "is not a time zone" },
        { "services: [{ name: web, image: a/b, scale: { metric: cpu } }]", "KN078 services[0].scale.metric", "cpuRequest" },
        { "services: [{ name: web, image: a/b, scale: { metric: memory }, resources: { cpuRequest: 1 } }]", "KN078 services[0].scale.metric", "memoryRequest" },
        { "services: [{ name: web, image: a/b, scale: { max: 0 }, spot: { fallback: false } }]", "SPOT017 services[0].scale.max", "any number of pods" },
        { "services: [{ name: web, image: a/b }]", "SPOT016 services[0].capacity", "2-4Gi" },
        { "services: [{ metadata: { name: a }, spec: { template: {} } }]", "CFG002 services[0]", "with its apiVersion and kind, and let `plan import FILE`" },
        { "services: [{ kind: Service, metadata: { name: a }, spec: { template: {} } }]", "CFG002 services[0]",
            "with its apiVersion, and let `plan import FILE`" },
        { "services: [{ kind: Deployment, metadata: { name: a }, spec: { template: {} } }]", "CFG002 services[0]", "Write it as an item of 'services'" },
        { "services: [{ kind: Ingress, metadata: { name: a }, spec: { rules: [] } }]", "CFG002 services[0]", "Declare it beside this program" },
        { "# without a region\ncluster: { adopt: { clusterId: c0123456789abcdef0123456789abcdef } }", "ACK048 alicloud:region", "does not say its region" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_ATextThatNothingCanRead_IsReportedWhereItStands(string excerpt, string expected, string said)
    {
        var finding = Assert.Single(ClusterRuleExamples.Check(excerpt).Findings, finding => $"{finding.RuleId} {finding.Path}" == expected);

        Assert.Contains(said, $"{finding.Message} {finding.Fix}", StringComparison.Ordinal);
        Sentences.Check(finding.Message, finding.Fix);
    }

    public static TheoryData<string> Legal => new()
    {
        Registry("docker.io"),
        Registry("registry.example.com:5000"),
        Registry("https://index.docker.io/v1/"),
        Registry("registry-vpc.{region}.aliyuncs.com"),
        Registry("shop-registry.{REGION-ID}.cr.aliyuncs.com"),
        Registry("*.azurecr.io"),
        Registry("localhost:5000"),
        Registry("registry.example.com/team"),
        Network("domainTemplate: '{{.Name}}.{{.Domain}}'"),
        Network("domainTemplate: '{{ .Name }}-{{.Namespace}}.apps.example.com'"),
        Network("domainTemplate: '{{if eq .Namespace \"prod\"}}{{.Name}}{{else}}{{.Name}}.{{.Namespace}}{{end}}.{{.Domain}}'"),
        Network("domainTemplate: '{{index .Annotations \"example.com/host\"}}.{{.Domain}}'"),
        Network("tagTemplate: '{{.Name}}-{{.Tag}}'"),
        Domains("example.com"),
        Domains("10.0.0.1.sslip.io"),
        Domains("svc.cluster.local"),
        Schedule("@every 90m"),
        Schedule("@every 1h30m"),
        Schedule("0 3 29 2 *"),
        Schedule("0 3 31 2 mon"),
        Schedule("0 3 * * *", "Asia/Shanghai"),
        Schedule("0 3 * * *", "Etc/GMT-8"),
        Schedule("0 3 * * *", "UTC"),
        Schedule("0 3 * * *", "PRC"),
        "jobs: [{ name: report, image: b }]",
        "jobs: [{ name: report, image: b:1 }]",
        $"jobs: [{{ name: report, image: 'r.example.com/a/b@sha512:{new string('a', 128)}' }}]",
        "jobs: [{ name: report, image: 'localhost/a' }]",
        "services: [{ name: web, image: a/b, idleTimeout: 0s }]",
        "services: [{ name: web, image: a/b, scale: { metric: cpu }, resources: { cpuLimit: 2 } }]",
        "knative: { config: { defaults: { memoryRequest: 256Mi } } }\nservices: [{ name: web, image: a/b, scale: { metric: memory, target: 200 } }]",
    };

    [Theory]
    [MemberData(nameof(Legal))]
    public void Check_ATextThatWorks_IsAccepted(string excerpt) =>
        Assert.DoesNotContain(
            ClusterRuleExamples.Check(excerpt).Findings,
            finding => finding.RuleId.StartsWith("CFG", StringComparison.Ordinal) || finding.RuleId.StartsWith("JOB", StringComparison.Ordinal)
                || finding.RuleId.StartsWith("KN", StringComparison.Ordinal));

    [Theory]
    [InlineData("docker.io", "https://index.docker.io/v1/")]
    [InlineData("index.docker.io", "https://index.docker.io/v1/")]
    [InlineData("https://index.docker.io/v1/", "https://index.docker.io/v1/")]
    [InlineData("registry-1.docker.io", "https://index.docker.io/v1/")]
    [InlineData("ghcr.io", "ghcr.io")]
    [InlineData("docker.io.example.com", "docker.io.example.com")]
    public void KeyOf_ARegistry_IsTheOneThatKnativeLooksUp(string server, string key) => Assert.Equal(key, RegistryServer.KeyOf(server));

    [Theory]
    [InlineData("@every 1h", 730)]
    [InlineData("@every 30m", 1460)]
    [InlineData("@every 1h30m", 486.6667)]
    [InlineData("@every 730h", 1)]
    public void RunsPerMonth_OfAnInterval_AreThoseOfTheHoursInAMonth(string expression, double runs) =>
        Assert.Equal((decimal)runs, CronExpression.Of(expression).RunsPerMonth());

    [Theory]
    [InlineData("my_stack", "ACK047")]
    [InlineData("team.prod", "ACK047")]
    [InlineData("-dev", "ACK047")]
    [InlineData("a123456789a123456789a123456789a123456789a123456789a123456789abcd", "ACK047")]
    [InlineData("prod-2", "")]
    [InlineData("Dev", "")]
    public void Check_AStackWhoseClusterHasItsName_CanHaveIt(string stack, string expected)
    {
        var check = CheckedStack.Of(YamlConfiguration.Read(BrokenStack.Valid, "Pulumi.test.yaml") with { Stack = stack });

        Assert.Equal(expected, string.Join(' ', check.Findings.Where(finding => finding.Path == "cluster.create.name").Select(finding => finding.RuleId)));
    }

    private static string Registry(string server) => $"registries: {{ shop: {{ server: '{server}', username: a, password: {{ secure: AAAB }} }} }}";

    private static string Network(string key) => $"knative: {{ config: {{ network: {{ {key} }} }} }}";

    private static string Domains(string domain) => $"knative: {{ config: {{ domains: {{ '{domain}': {{}} }} }} }}";

    private static string Schedule(string cron, string? zone = null) =>
        $"jobs: [{{ name: report, image: a/b, schedule: {{ cron: '{cron}'{(zone is null ? "" : $", timeZone: {zone}")} }} }}]";
}
