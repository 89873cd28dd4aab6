using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

/// <summary>
/// What a program writes as a literal means what the same text in a stack file means, and throws at once, in the rule's words, when it means nothing.
/// </summary>
public class LiteralTests
{
    public static TheoryData<string, Func<object>, string> Illegal => new()
    {
        { "instance type", () =>
            (CapacityChoice)"ecs.c7.larg",
            "SPOT006: The value is 'ecs.c7.larg'. Write an ECS instance type such as ecs.c6.large or a vCPU-memory pair such as 2-4Gi." },
        { "size", () =>
            (CapacityChoice)"2-4", "SPOT006: The value is '2-4'. Write an ECS instance type such as ecs.c6.large or a vCPU-memory pair such as 2-4Gi." },
        { "instance type of a node pool", () =>
            (CapacityChoice.InstanceType)"2-4Gi", "SPOT006: The value is '2-4Gi'. Write an ECS instance type such as ecs.c6.large." },
        { "name of an instance type", () =>
            new CapacityChoice.InstanceType("c7.large"), "SPOT006: The value is 'c7.large'. Write an ECS instance type such as ecs.c6.large." },
        { "price", () => (HourlyPrice)0.2505m, "SPOT001: The value is '0.2505'. Write a price per hour above 0 with at most three decimals, such as 0.250." },
        { "price of nothing", () => (HourlyPrice)0m, "SPOT001: The value is '0'. Write a price per hour above 0 with at most three decimals, such as 0.250." },
        { "duration", () => (Duration)"45", "The value is '45'. Write a duration with its unit, such as 90s." },
        { "grace period", () => (GracePeriod)"0s", "The value is '0s'. Write a duration of at least a second with its unit, such as 60s." },
        { "pending limit", () => (PendingLimit)"90s", "The value is '90s'. Write a duration in whole minutes from 10m to 24h, such as 10m." },
        { "number of pods", () => (PodCount)"250%", "The value is '250%'. Write a number of pods such as 1 or a percentage such as 25%." },
        { "CPU with another unit", () => (CpuQuantity)"500Mi", "The value is '500Mi'. Write CPU such as 500m or 2." },
        { "memory", () => (MemoryQuantity)"4gi", "The value is '4gi'. Write memory such as 512Mi or 4Gi." },
        { "cron expression", () =>
            (CronExpression)"daily",
            "The value is 'daily'. Write five fields such as 0 3 * * mon-fri, a macro such as @hourly, or an interval such as @every 90m." },
    };

    public static TheoryData<string, Func<object>> OutOfBounds => new()
    {
        { "grace period below a second", () => new GracePeriod(0) },
        { "percentage above 100", () => new PodCount.Percent(101) },
        { "percentage below 0", () => new PodCount.Percent(-1) },
        { "pods below 0", () => (PodCount)(-1) },
        { "no vCPU", () => new CapacityChoice.VcpuMemory(0, 4) },
        { "too many vCPUs", () => new CapacityChoice.VcpuMemory(10000, 4) },
        { "five decimals", () => new CapacityChoice.VcpuMemory(2, 0.12345m) },
        { "negative duration", () => Duration.FromSeconds(-1) },
    };

    [Fact]
    public void Literals_MeanWhatTheStackFileMeans()
    {
        var spec = new KnativeServiceSpec
        {
            Name = "web",
            Spot = new() { PriceLimit = 0.250m, Protection = ProtectionPeriod.None },
            Capacity = new() { Choices = ["ecs.c7.large", "2-4Gi"], MaxPending = "30m", Tags = { ["team"] = "shop" } },
            Reserve = new() { Choices = ["ecs.t6-c1m1.large"] },
            Grace = "45s",
            Startup = TimeSpan.FromSeconds(20),
            Budget = new DisruptionBudget.MaxUnavailable("25%"),
            Scale = new() { Min = 2, Max = 40, Window = "1m30s" },
            Labels = { ["app"] = "web" },
            PodAnnotations = { ["example.com/note"] = "hello" },
            Containers =
            [
                new()
                {
                    Image = "shop/web:1",
                    Port = 8080,
                    Env = { ["A"] = "b", ["TOKEN"] = new EnvironmentValue.FromSecret("web-secrets", "token") },
                    Resources = new() { CpuRequest = "500m", MemoryLimit = "1Gi" },
                },
            ],
        };

        Assert.Equal((HourlyPrice.Of(0.25m), GracePeriod.Of("45s"), Duration.FromSeconds(20)), (spec.Spot.PriceLimit, spec.Grace, spec.Startup));
        Assert.Equal<CapacityChoice>([new CapacityChoice.InstanceType("ecs.c7.large"), new CapacityChoice.VcpuMemory(2, 4)], spec.Capacity.Choices);
        Assert.Equal((30, 90), (spec.Capacity.MaxPending!.Value.Minutes, spec.Scale.Window!.Value.Seconds));
        Assert.Equal(new DisruptionBudget.MaxUnavailable(new PodCount.Percent(25)), spec.Budget);
        Assert.Equal((new ContainerPort(8080), new CpuQuantity(500), new EnvironmentValue.Literal("b")), (
            spec.Containers[0].Port, spec.Containers[0].Resources.CpuRequest, spec.Containers[0].Env["A"]));
        Assert.Equal("web", spec.Labels["app"]);
        Assert.Equal("0 3 * * *", ((CronExpression)"0 3 * * *").Text);
    }

    [Theory]
    [MemberData(nameof(Illegal))]
    public void Literal_ThatMeansNothing_ThrowsInTheWordsOfItsRule(string what, Func<object> literal, string message)
    {
        var thrown = Assert.ThrowsAny<ArgumentException>(literal);
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
        Assert.NotEmpty(what);
    }

    [Theory]
    [MemberData(nameof(OutOfBounds))]
    public void Number_OutOfBounds_IsRefused(string what, Func<object> number)
    {
        Assert.NotEmpty(what);
        Assert.Throws<ArgumentOutOfRangeException>(number);
    }

    [Fact]
    public void RuleIds_InTheMessages_AreThoseOfTheTable() =>
        Assert.All(new[] { HourlyPrice.RuleId, CapacityChoice.RuleId }, id => Assert.NotNull(RuleTable.Find(id)));
}
