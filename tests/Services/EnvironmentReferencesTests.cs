using AckKnativeSpot.Containers;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Tests.Manifests;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Services;

public class EnvironmentReferencesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "")]
    [InlineData("$(HOST):$(PORT)", "HOST PORT")]
    [InlineData("$$(HOST)", "")]
    [InlineData("$$$(HOST)", "HOST")]
    [InlineData("$$$$(HOST)", "")]
    [InlineData("$HOST ${HOST}", "")]
    [InlineData("$(HOST", "")]
    [InlineData("$(A$(B)", "A$(B")]
    [InlineData("$", "")]
    [InlineData("$()", "")]
    [InlineData("a$(B)c$(D)", "B D")]
    public void In_AText_FindsWhatKubernetesWouldFillIn(string value, string names) => Assert.Equal(names, string.Join(' ', EnvironmentReferences.In(value)));

    [Theory]
    [InlineData("HOST=db ADDRESS=$(HOST):5432", "HOST ADDRESS")]
    [InlineData("A=$(B) B=$(C) C=$(D) D=x", "D C B A")]
    [InlineData("A=$(Z) B=x C=$(B) Z=y", "B C Z A")]
    [InlineData("A=$$(Z) Z=y", "A Z")]
    [InlineData("A=$(B) B=$(A) C=x D=$(A)", "C A B D")]
    [InlineData("A=$(A) B=x", "B A")]
    [InlineData("A=$(NOBODY) B=x", "A B")]
    public void Ordered_Variables_StandBehindThoseTheyNeed(string environment, string expected) =>
        Assert.Equal(expected, string.Join(' ', EnvironmentReferences.Ordered(Parse(environment)).Select(variable => variable.Key)));

    [Fact]
    public void Ordered_AVariableOutOfASecret_StandsInFrontOfThoseThatNeedIt()
    {
        var environment = new ValueMap<EnvironmentValue>(
        [
            new("ADDRESS", new EnvironmentValue.Literal("$(USER)@$(HOST)")),
            new("HOST", new EnvironmentValue.FromConfigMap("db", "host")),
            new("USER", new EnvironmentValue.FromSecret("db", "user")),
        ]);

        Assert.Equal(["HOST", "USER", "ADDRESS"], EnvironmentReferences.Ordered(environment).Select(variable => variable.Key));
    }

    [Theory]
    [InlineData("A=$(B) B=$(A)", "A B")]
    [InlineData("A=$(A)", "A")]
    [InlineData("A=x B=$(C) C=$(D) D=$(B) E=$(B)", "B C D")]
    [InlineData("A=$(B) B=$(A) C=$(D) D=$(C)", "A B|C D")]
    [InlineData("A=$(B) B=x", "")]
    public void Circles_OfVariablesThatNeedEachOther_AreFoundOnce(string environment, string expected) =>
        Assert.Equal(expected, string.Join('|', EnvironmentReferences.Circles(Parse(environment)).Select(circle => string.Join(' ', circle))));

    [Fact]
    public void Ordered_AnyEnvironment_HasEveryVariableOnceAndNeedsFirst() => Prop.ForAll(
        Pick.Map(
            Gen.Elements("A", "B", "C", "D", "E", "F"),
            Gen.Elements("x", "$(A)", "$(B)$(C)", "$(F)", "$$(A)", "$(E)-$(A)").Select(text => (EnvironmentValue)new EnvironmentValue.Literal(text)),
            6).ToArbitrary(),
        environment =>
        {
            var ordered = EnvironmentReferences.Ordered(environment).Select(variable => variable.Key).ToList();

            Assert.Equal(environment.Keys, ordered.Order(StringComparer.Ordinal));
            Assert.True(EnvironmentReferences.Circles(environment).Any() || environment.All(variable =>
                EnvironmentReferences.In(variable.Value).Where(environment.ContainsKey).All(need => ordered.IndexOf(need) < ordered.IndexOf(variable.Key))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Render_AServiceAndAJob_WriteVariablesInThatOrder()
    {
        var environment = Parse("HOST=db ADDRESS=$(HOST):5432 LEVEL=info");
        var service = OnReleasedKnative.Render(Stacks.Web with { Containers = [Stacks.Web.Containers[0] with { Env = environment }] });
        var job = SpotJobManifest.Render(Stacks.Report with { Containers = [Stacks.Report.Containers[0] with { Env = environment }] });

        Assert.All(
            [Tree.At(service, "spec", "template", "spec"), Tree.At(job, "spec", "template", "spec")],
            pod => Assert.Equal(["HOST", "ADDRESS", "LEVEL"], new Node("", pod)["containers"].Items[0]["env"].Items.Select(variable => variable["name"].Text)));
    }

    [Theory]
    [InlineData("env: { HOST: db, ADDRESS: \"$(HOST):5432\" }", "")]
    [InlineData("env: { HOST: db, ADDRESS: \"$(HOTS):5432\" }", "KN054 env.ADDRESS")]
    [InlineData("env: { A: $(B), B: $(A) }", "KN054 env.A")]
    [InlineData("env: { HOME: \"$(HOME)/bin\" }", "KN054 env.HOME")]
    [InlineData("env: { URL: \"http://$(K_SERVICE)\" }", "KN054 env.URL")]
    [InlineData("env: { TODAY: $(date) }", "KN054 env.TODAY")]
    [InlineData("env: { TODAY: $$(date) }", "")]
    [InlineData("env: { API: \"$(KUBERNETES_SERVICE_HOST)\" }", "")]
    [InlineData("env: { CACHE: \"$(REDIS_SERVICE_HOST)\" }", "KN054 env.CACHE")]
    [InlineData("env: { USER: { secret: db, key: user }, ADDRESS: $(USER)@db }", "")]
    [InlineData("env: { USER: { secure: AAABADQXFlU0mxC2kUZv }, ADDRESS: $(USER)@db }", "")]
    public void KN054_Values_FindTheVariablesTheyReferTo(string line, string expected) => Assert.Equal(expected, Found("services", "KN", line));

    [Theory]
    [InlineData("env: { CACHE: \"$(REDIS_SERVICE_HOST):$(REDIS_PORT_6379_TCP_PORT)\" }", "")]
    [InlineData("env: { BUCKET: shop, TARGET: oss://$(BUCKTE) }", "JOB025 env.TARGET")]
    [InlineData("schedule: { cron: '@daily' }\n    env: { A: $(B), B: $(C), C: $(A) }", "JOB025 env.A")]
    public void JOB025_Values_FindTheVariablesTheyReferTo(string line, string expected) => Assert.Equal(expected, Found("jobs", "JOB", line));

    private static string Found(string section, string family, string line) => string.Join(
        ' ',
        ClusterRuleExamples.Check($"{section}:\n  - name: web\n    image: example.com/web:1\n    {line}").Findings
            .Where(finding => finding.RuleId.StartsWith(family, StringComparison.Ordinal))
            .Select(finding => $"{finding.RuleId} {finding.Path[(finding.Path.IndexOf('.', StringComparison.Ordinal) + 1)..]}"));

    private static ValueMap<EnvironmentValue> Parse(string text) => new(text.Split(' ')
        .Select(part => part.Split('=', 2))
        .Select(part => KeyValuePair.Create<string, EnvironmentValue>(part[0], new EnvironmentValue.Literal(part[1]))));
}
