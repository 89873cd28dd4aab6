using AckKnativeSpot.Plan.Observation;
using Xunit;

namespace AckKnativeSpot.Tests.Upgrades;

/// <summary>The check fails where an upgrade would hurt, and only there.</summary>
public class UpgradeCheckTests
{
    private const string Component = "ack-knative-spot:Services:KnativeService";
    private const string Job = "kubernetes:batch/v1:Job";
    private const string Service = "kubernetes:serving.knative.dev/v1:Service";
    private const string Switch = "alicloud:vpc/switch:Switch";

    private static readonly PlannedResource s_component = Resource(Component, "web", null);
    private static readonly PlannedResource s_service = Resource(Service, "web-service", s_component.Key, ("spec.template", "a"), ("metadata.name", "web"));

    [Fact]
    public void Breaks_TheSamePlan_AreNone() => Assert.Empty(Breaks([s_component, s_service], [s_component, s_service]));

    [Fact]
    public void Breaks_WhatIsNew_IsNone() => Assert.Empty(Breaks([s_component], [s_component, s_service]));

    [Fact]
    public void Breaks_ANewRevision_IsNone() => Assert.Empty(
        Breaks([s_component, s_service], [s_component, Resource(Service, "web-service", s_component.Key, ("spec.template", "b"), ("metadata.name", "web"))]));

    [Theory]
    [InlineData(Service, "web-ksvc")]
    [InlineData("kubernetes:serving.knative.dev/v1beta1:Service", "web-service")]
    public void Breaks_OtherTypeOrName_IsADeletion(string type, string name) => Assert.Equal(
        new UpgradeBreak(UpgradeBreakKind.Deleted, s_service.Key, "nothing has its type and name any more"),
        Assert.Single(Breaks([s_component, s_service], [s_component, s_service with { Type = type, Name = name }])));

    [Theory]
    [InlineData("ack-knative-spot:Services:Service", "web")]
    [InlineData(Component, "shop-web")]
    public void Breaks_OtherTypeOrNameOfAComponent_IsADeletion(string type, string name) => Assert.Contains(
        Breaks([s_component], [s_component with { Type = type, Name = name }]),
        each => each.Kind == UpgradeBreakKind.Deleted && each.Resource == s_component.Key);

    [Fact]
    public void Breaks_OtherParent_IsAMove() => Assert.Equal(
        new UpgradeBreak(UpgradeBreakKind.Moved, s_service.Key, $"its parent was {s_component.Key} and is the stack"),
        Assert.Single(Breaks([s_component, s_service], [s_component, s_service with { Parent = null }])));

    [Fact]
    public void Breaks_OtherParentOfAComponent_IsAMove()
    {
        var outer = Resource(Component, "outer", null);

        Assert.Equal(
            (UpgradeBreakKind.Moved, s_component.Key),
            Assert.Single(Breaks([outer, s_component], [outer, s_component with { Parent = outer.Key }]).Select(each => (each.Kind, each.Resource))));
    }

    [Theory]
    [InlineData(Switch, "cidrBlock")]
    [InlineData(Switch, "zoneId")]
    [InlineData(Service, "metadata.name")]
    [InlineData(Service, "metadata.namespace")]
    [InlineData(Job, "spec.template")]
    [InlineData(Job, "spec.selector")]
    [InlineData("random:index/randomString:RandomString", "length")]
    [InlineData("pulumi:providers:kubernetes", "clusterIdentifier")]
    public void Breaks_AnInputThatCannotBeChanged_IsAReplacement(string type, string input) => Assert.Equal(
        new UpgradeBreak(UpgradeBreakKind.Replaced, $"{type}::it", input),
        Assert.Single(Breaks([Resource(type, "it", null, (input, "a"))], [Resource(type, "it", null, (input, "b"))])));

    [Theory]
    [InlineData(Switch, "vswitchName")]
    [InlineData(Job, "spec.activeDeadlineSeconds")]
    [InlineData("kubernetes:policy/v1:PodDisruptionBudget", "spec.maxUnavailable")]
    public void Breaks_AnInputThatIsUpdatedInPlace_IsNone(string type, string input) =>
        Assert.Empty(Breaks([Resource(type, "it", null, (input, "a"))], [Resource(type, "it", null, (input, "b"))]));

    [Fact]
    public void Problems_ABreakWithoutAMigration_NamesStackResourceAndReason() => Assert.Equal(
        [$"try: {Switch}::it would be replaced: cidrBlock. Keep it, give it an alias, or write a migration."],
        UpgradeCheck.Problems([(new(UpgradeBreakKind.Replaced, $"{Switch}::it", "cidrBlock"), PlanOf())], []));

    [Theory]
    [InlineData($"{Switch}::it", true)]
    [InlineData($"{Switch}::*", true)]
    [InlineData($"{Switch}::i", false)]
    [InlineData("*", true)]
    public void Problems_AMigrationOfTheResource_SettlesIt(string resource, bool settled)
    {
        var problems = UpgradeCheck.Problems(
            [(new(UpgradeBreakKind.Replaced, $"{Switch}::it", "cidrBlock"), PlanOf())], [new("0.1.0", resource, UpgradeBreakKind.Replaced, "note")]);

        Assert.Equal(settled ? 0 : 2, problems.Count);
    }

    [Fact]
    public void Problems_AMigrationOfSomethingElse_SettlesNothing() => Assert.Equal(2, UpgradeCheck.Problems(
        [(new(UpgradeBreakKind.Replaced, $"{Switch}::it", "cidrBlock"), PlanOf())],
        [new("0.1.0", $"{Switch}::it", UpgradeBreakKind.Deleted, "note")]).Count);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 0)]
    public void Problems_AnAlias_CountsWhereTheResourceHasOne(int aliases, int problems)
    {
        var renamed = s_service with
        {
            Name = "web-ksvc",
            Options = aliases == 0 ? s_service.Options : new Dictionary<string, object?> { ["aliases"] = (double)aliases },
        };

        Assert.Equal(problems, UpgradeCheck.Problems(
            [.. Breaks([s_component, s_service], [s_component, renamed]).Select(each => (each, PlanOf(renamed)))],
            [new("0.1.0", s_service.Key, UpgradeBreakKind.Deleted, "note", Alias: renamed.Key)]).Count);
    }

    [Fact]
    public void Breaks_APlanWithErrors_IsNoComparison() => Assert.Throws<InvalidOperationException>(() => UpgradeCheck.Breaks(
        PlanOf(s_component), PlanOf() with { Findings = [new("CFG001", AckKnativeSpot.Findings.Severity.Error, "x", "m", "f")] }));

    private static IReadOnlyList<UpgradeBreak> Breaks(PlannedResource[] released, PlannedResource[] current) =>
        UpgradeCheck.Breaks(PlanOf(released), PlanOf(current));

    private static StackPlan PlanOf(params PlannedResource[] resources) =>
        new() { Project = "ack-knative-spot", Stack = "try", Findings = [], Resources = resources };

    private static PlannedResource Resource(string type, string name, string? parent, params (string Path, object? Value)[] inputs)
    {
        var all = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (path, value) in inputs)
        {
            var parts = path.Split('.');
            var at = all;
            foreach (var part in parts[..^1])
            {
                at = (SortedDictionary<string, object?>)(at.TryGetValue(part, out var there) ? there! : at[part] = NewMap());
            }

            at[parts[^1]] = value;
        }

        return new(type, name, parent, all, new Dictionary<string, object?>());
    }

    private static SortedDictionary<string, object?> NewMap() => new(StringComparer.Ordinal);
}
