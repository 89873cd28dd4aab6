using AckKnativeSpot.Findings;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>What pods need and the stack does not make: ACK063.</summary>
public class ReferredObjectTests
{
    [Theory]
    [InlineData("serviceAccount: web", "serviceAccount", "ServiceAccount 'web'")]
    [InlineData("imagePullSecrets: [pull]", "imagePullSecrets[0]", "Secret 'pull'")]
    [InlineData("placement: { runtimeClass: gvisor }", "placement.runtimeClass", "RuntimeClass 'gvisor'")]
    [InlineData("env: { A: { configMap: texts, key: a } }", "env.A", "ConfigMap 'texts'")]
    [InlineData("envFrom: [{ secret: keys }]", "envFrom[0]", "Secret 'keys'")]
    [InlineData("initContainers: [{ name: a, image: b, envFrom: [{ configMap: texts }] }]", "initContainers[0].envFrom[0]", "ConfigMap 'texts'")]
    [InlineData("volumes: { a: { secret: keys } }, mounts: { a: /a }", "volumes.a", "Secret 'keys'")]
    [InlineData("volumes: { a: { persistentVolumeClaim: disk } }, mounts: { a: /a }", "volumes.a", "PersistentVolumeClaim 'disk'")]
    [InlineData("volumes: { a: { projected: [{ configMap: texts }] } }, mounts: { a: /a }", "volumes.a.projected[0]", "ConfigMap 'texts'")]
    public void WhatThePodsNeed_IsSaidWhereItIsNamed(string key, string path, string what)
    {
        var services = Findings($"services: [{{ name: web, image: shop/web, {key} }}]");
        var jobs = Findings($"jobs: [{{ name: web, image: shop/web, {key} }}]");

        Assert.Equal("services[0]." + path, Assert.Single(services).Path);
        Assert.Equal("jobs[0]." + path, Assert.Single(jobs).Path);
        Assert.Contains(what, services[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serviceAccount: default")]
    [InlineData("envFrom: [{ configMap: kube-root-ca.crt }]")]
    [InlineData("adopt: true, envFrom: [{ secret: keys }]")]
    [InlineData("serviceAccount: No Name")]
    [InlineData("imagePullSecrets: [shop]")]
    [InlineData("env: { A: { secret: keys, key: a, optional: true } }")]
    [InlineData("env: { A: { secure: AAABADQXFlU0mxC2kUZv } }")]
    [InlineData("envFrom: [{ secret: keys, optional: true }]")]
    [InlineData("volumes: { a: { configMap: texts, optional: true }, b: { emptyDir: disk } }, mounts: { a: /a, b: /b }")]
    [InlineData("volumes: { a: { projected: [{ secret: keys, optional: true }, { serviceAccountToken: t }] } }, mounts: { a: /a }")]
    public void WhatTheStackMakesOrIsOptional_IsNotSaid(string key) => Assert.Empty(Findings($$"""
        registries: { shop: { server: registry.example.com, username: ci, password: { secure: AAABADQXFlU0mxC2kUZv } } }
        services: [{ name: web, image: shop/web, {{key}} }]
        """));

    [Fact]
    public void CertificateOfADomain_IsSaid() => Assert.Equal(
        "services[0].domains[0].tls",
        Assert.Single(Findings("services: [{ name: web, image: web, domains: [{ name: shop.example.com, tls: cert }] }]")).Path);

    [Fact]
    public void RegistryThatCannotBeRead_IsNotMissed() => Assert.DoesNotContain(
        ClusterRuleExamples.Check(
            """
            registries: { shop: { server: registry.example.com, username: ci } }
            services: [{ name: web, image: web, imagePullSecrets: [shop] }]
            """).Findings,
        finding => finding.RuleId == "ACK063");

    [Fact]
    public void OneSecret_OfTwoServices_IsOneFinding()
    {
        var findings = Findings(
            "services: [{ name: a, image: a, envFrom: [{ secret: keys }] }, { name: b, image: b, env: { K: { secret: keys, key: k } } }]");

        Assert.Equal("services[0].envFrom[0], services[1].env.K", Assert.Single(FindingGroup.Of(findings)).Places(finding => finding.Path));
    }

    private static List<Finding> Findings(string excerpt)
    {
        var findings = ClusterRuleExamples.Check(excerpt).Findings;
        Assert.DoesNotContain(findings, f => f.RuleId.StartsWith("CFG", StringComparison.Ordinal));
        return [.. findings.Where(f => f.RuleId == "ACK063")];
    }
}
