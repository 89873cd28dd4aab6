using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Pulumi.Random;
using Xunit;

namespace AckKnativeSpot.Tests.Services;

/// <summary>A component holds its arguments to the rules by itself: everything at once, before anything is registered.</summary>
public class ComponentCheckTests
{
    private const string ServiceType = "kubernetes:serving.knative.dev/v1:Service";

    private static readonly KnativeServiceSpec s_legal = new()
    {
        Name = "web",
        Startup = "25s",
        Scale = new() { Min = 2 },
        Capacity = new() { Choices = ["ecs.c7.large", "ecs.c6.large"] },
        Containers = [new() { Image = "shop/web:1", Port = 8080 }],
    };

    private static readonly SpotJobSpec s_job = new()
    {
        Name = "report",
        Capacity = new() { Choices = ["ecs.c7.large", "ecs.c6.large"] },
        Containers = [new() { Name = "report", Image = "shop/report:1" }],
    };

    private readonly List<string> _logged = [];

    private ArgumentCheck Recorded => new((severity, text, component) => _logged.Add($"{component?.GetResourceName()} {severity}: {text.Split(':')[0]}"));

    [Fact]
    public async Task Create_SixMistakes_ThrowsOnceWithSixFindingsAndRegistersNothing()
    {
        var registered = false;

        var error = await Assert.ThrowsAsync<RunException>(() => Declared.ByAsync(() =>
        {
            _ = new KnativeService("web", new()
            {
                Spec = s_legal with
                {
                    Name = "Web Service!",
                    Grace = "300s",
                    Budget = new DisruptionBudget.MinAvailable("100%"),
                    Scale = new() { Min = 5, Max = 2 },
                    Capacity = new() { Choices = ["ecs.c7.large", "ecs.c6.large", "ecs.g7.large", "ecs.g6.large", "ecs.r7.large", "2-4Gi"] },
                    Containers = [new() { Image = "Shop/Web", Port = 8080 }],
                },
            });
            registered = true;
        }));

        Assert.False(registered);
        var lines = error.Message.Split('\n');
        Assert.Equal("KnativeService 'Web Service!' has 6 mistakes; nothing of it was declared.", lines[0]);
        Assert.Equal(
            [
                "DRAIN003 spec.budget", "SPOT006 spec.capacity.choices[5]", "KN044 spec.containers[0].image", "DRAIN001 spec.grace", "KN001 spec.name",
                "KN010 spec.scale.max",
            ],
            lines.Where(line => line.StartsWith("error ", StringComparison.Ordinal))
                .Select(line => line["error ".Length..line.IndexOf(": ", StringComparison.Ordinal)]));
        Assert.Equal(6, lines.Count(line => line.StartsWith("  fix: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Create_RightOnes_LogNothing()
    {
        var declared = await Declared.ByAsync(() =>
        {
            _ = new KnativeService("web", new() { Spec = s_legal with { Spot = null }, Check = Recorded });
            _ = new SpotJob("report", new() { Spec = s_job, Check = Recorded });
            _ = new ScheduledSpotJob("nightly", new() { Spec = new() { Job = s_job with { Name = "nightly" }, Cron = "@daily" }, Check = Recorded });
        });

        Assert.Empty(_logged);
        Assert.Equal(3, declared.Resources.Count(resource => resource.Type.StartsWith("ack-knative-spot:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Create_Warning_IsLoggedOnItsComponentAndDeploys()
    {
        var declared = await Declared.ByAsync(() => _ = new KnativeService(
            "web", new() { Spec = s_legal with { Capacity = new() { Choices = ["ecs.c7.large"] } }, Check = Recorded }));

        Assert.Equal(["web Warning: warning SPOT008 spec.capacity.choices[0]", "web Info: info DRAIN012 spec.grace"], _logged);
        Assert.NotEmpty(declared.All(ServiceType));
    }

    [Fact]
    public async Task Create_Policy_RaisesAndWaives()
    {
        var single = s_legal with { Capacity = new() { Choices = ["ecs.c7.large"] } };

        await Declared.ByAsync(() => _ = new KnativeService(
            "web", new() { Spec = single, Policy = new() { Waivers = [new("SPOT008", "spec", "one type is enough for the demo")] }, Check = Recorded }));
        Assert.Equal(["web Info: info DRAIN012 spec.grace", "web Info: waived warning SPOT008 spec.capacity.choices[0]"], _logged);

        var error = await Assert.ThrowsAsync<RunException>(() => Declared.ByAsync(() => _ = new KnativeService(
            "web", new() { Spec = single, Policy = new() { Severities = { ["SPOT008"] = Severity.Error } } })));
        Assert.StartsWith(
            "KnativeService 'web' has 1 mistake; nothing of it was declared.\nerror SPOT008 spec.capacity.choices[0]: ", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_Platform_IsWhatTheRulesKnow()
    {
        var slow = s_legal with { Spot = null, Grace = "900s" };
        var reserved = s_legal with { Spot = null, Reserve = new(), Scale = new() };

        await Declared.ByAsync(
            () => _ = new KnativeService("web", new() { Spec = slow, Platform = PlatformFacts.Unknown with { MaxRevisionTimeout = "15m" }, Check = Recorded }));
        await Declared.ByAsync(() => _ = new KnativeService("web", new() { Spec = reserved, Check = Recorded }));

        Assert.Equal(["web Info: info RSV002 spec.reserve"], _logged);
        await RefusedAsync("DRAIN005 spec.grace", () => _ = new KnativeService("web", new() { Spec = slow }));
        await RefusedAsync("RSV001 spec.reserve", () => _ = new KnativeService(
            "web", new() { Spec = reserved, Platform = PlatformFacts.Unknown with { Knative = KnativeFlavour.Upstream } }));
        await RefusedAsync("SPOT004 platform.virtualNodeVersion", () => _ = new KnativeService(
            "web", new() { Spec = s_legal, Platform = PlatformFacts.Unknown with { VirtualNodeVersion = AckKnativeSpot.Cluster.AddonVersion.Of("v2.10.0") } }));
    }

    [Fact]
    public async Task Create_Jobs_AreHeldToTheirRules()
    {
        await RefusedAsync("JOB001 spec.name", () => _ = new SpotJob("report", new() { Spec = s_job with { Name = "Report" } }));
        await RefusedAsync(
            "JOB002 spec.job.name",
            () => _ = new ScheduledSpotJob("report", new() { Spec = new() { Job = s_job with { Name = new string('a', 53) }, Cron = "@daily" } }));
    }

    [Fact]
    public async Task Create_CheckedByTheStack_IsNotCheckedAgain()
    {
        var declared = await Declared.ByAsync(
            () => _ = new KnativeService("web", new() { Spec = s_legal with { Grace = "300s" }, Check = ArgumentCheck.Done }));

        Assert.NotEmpty(declared.All(ServiceType));
    }

    [Fact]
    public async Task Create_ValuesOfOtherResources_TakeThePlaceOfThoseOfTheSpecification()
    {
        var declared = await Declared.ByAsync(() =>
        {
            var id = new RandomString("id", new() { Length = 8 }).Result;
            _ = new KnativeService("web", new()
            {
                Spec = s_legal,
                Image = Output.Format($"shop/web:{id}"),
                Env = { ["TAG"] = id },
                Namespace = Output.Format($"team-{id}"),
                ServiceAccount = Output.Format($"account-{id}"),
                Vswitches = [Output.Format($"vsw-{id}"), "vsw-b"],
                SecurityGroups = [Output.Format($"sg-{id}")],
                RamRole = Output.Format($"role-{id}"),
            });
        });

        var service = declared.Single(ServiceType);
        Assert.Equal("team-ab12cd34", service.At("metadata.namespace"));
        Assert.Equal("team-ab12cd34", declared.Single("kubernetes:policy/v1:PodDisruptionBudget").At("metadata.namespace"));
        Assert.Equal("account-ab12cd34", service.At("spec.template.spec.serviceAccountName"));
        Assert.Equal("shop/web:ab12cd34", service.At("spec.template.spec.containers[0].image"));
        Assert.Equal("ab12cd34", service.At("spec.template.spec.containers[0].env[0].value"));
        var annotations = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(service.At("spec.template.metadata.annotations"));
        Assert.Equal(("vsw-ab12cd34,vsw-b", "sg-ab12cd34", "role-ab12cd34"), (
            annotations["k8s.aliyun.com/eci-vswitch"], annotations["k8s.aliyun.com/eci-security-group"], annotations["k8s.aliyun.com/eci-ram-role-name"]));
    }

    /// <summary>Values of other resources are not known, but the names of their variables are.</summary>
    [Fact]
    public async Task Create_NamesOfLateVariables_AreHeldToTheRules()
    {
        await RefusedAsync("KN043 env.PORT", () => _ = new KnativeService("web", new() { Spec = s_legal, Env = { ["PORT"] = "80" } }));
        await RefusedAsync("KN043 env.A=B", () => _ = new KnativeService("web", new() { Spec = s_legal, Env = { ["A=B"] = "1" } }));
        await RefusedAsync("JOB021 env.", () => _ = new SpotJob("report", new() { Spec = s_job, Env = { [""] = "1" } }));
        await RefusedAsync("JOB021 env.A=B", () => _ = new ScheduledSpotJob(
            "nightly", new() { Spec = new() { Job = s_job, Cron = "@daily" }, Env = { ["A=B"] = "1" } }));

        // Those of the specification are found there.
        await RefusedAsync("KN043 spec.containers[0].env.PORT", () => _ = new KnativeService("web", new()
        {
            Spec = s_legal with { Containers = [new() { Image = "shop/web:1", Port = 8080, Env = { ["PORT"] = "80" } }] },
            Env = { ["TAG"] = "1" },
        }));
    }

    [Fact]
    public async Task Create_LateVariables_StandBeforeThoseThatReferToThem()
    {
        var declared = await Declared.ByAsync(() => _ = new KnativeService("web", new()
        {
            Spec = s_legal with
            {
                Containers = [new() { Image = "shop/web:1", Port = 8080, Env = { ["ADDRESS"] = "$(HOST):$(PORT_OF_DB)", ["PORT_OF_DB"] = "1" } }],
            },
            Env = { ["PORT_OF_DB"] = "5432", ["HOST"] = new RandomString("host", new() { Length = 8 }).Result },
        }));

        var service = declared.Single(ServiceType);
        Assert.Equal(
            ["HOST=ab12cd34", "PORT_OF_DB=5432", "ADDRESS=$(HOST):$(PORT_OF_DB)"],
            Enumerable.Range(0, 3)
                .Select(i => $"spec.template.spec.containers[0].env[{i}]")
                .Select(at => $"{service.At(at + ".name")}={service.At(at + ".value")}"));
        await RefusedAsync("KN054 spec.containers[0].env.ADDRESS", () => _ = new KnativeService(
            "web", new() { Spec = s_legal with { Containers = [new() { Image = "shop/web:1", Env = { ["ADDRESS"] = "$(HOST)" } }] } }));
    }

    [Fact]
    public async Task Create_TimesToWait_AreOnesThatCanBeMet()
    {
        await RefusedAsync("ROLL004 readyTimeout", () => _ = new KnativeService("web", new() { Spec = s_legal, ReadyTimeout = "24s" }));
        await RefusedAsync("COMP003 completionTimeout", () => _ = new SpotJob("report", new() { Spec = s_job, CompletionTimeout = "0s" }));
        await RefusedAsync("COMP003 completionTimeout", () => _ = new SpotJob("report", new() { Spec = s_job, CompletionTimeout = "25h" }));
        await RefusedAsync("JOB026 completionTimeout", () => _ = new SpotJob(
            "report", new() { Spec = s_job with { ExpectedDuration = "2h" }, CompletionTimeout = "1h" }));
        await RefusedAsync("JOB026 spec.deadline", () => _ = new SpotJob("report", new() { Spec = s_job with { ExpectedDuration = "2h", Deadline = "1h" } }));
    }

    /// <summary>A stack file has schedule and job in one section; in C# a schedule has its job.</summary>
    [Fact]
    public async Task Create_Schedule_IsFoundWhereItIsWritten()
    {
        await RefusedAsync("JOB012 spec.startingDeadline", () => _ = new ScheduledSpotJob(
            "nightly", new() { Spec = new() { Job = s_job, Cron = "@daily", StartingDeadline = "5s" } }));
        await RefusedAsync("JOB018 spec.cron", () => _ = new ScheduledSpotJob("nightly", new() { Spec = new() { Job = s_job, Cron = "0 0 31 2 *" } }));
        await RefusedAsync("JOB026 spec.job.deadline", () => _ = new ScheduledSpotJob(
            "nightly", new() { Spec = new() { Job = s_job with { ExpectedDuration = "2h", Deadline = "1h" }, Cron = "@daily" } }));
        await RefusedAsync("SPOT004 platform.virtualNodeVersion", () => _ = new ScheduledSpotJob("nightly", new()
        {
            Spec = new() { Job = s_job, Cron = "@daily" },
            Platform = PlatformFacts.Unknown with { VirtualNodeVersion = AckKnativeSpot.Cluster.AddonVersion.Of("v2.10.0") },
        }));
    }

    /// <summary>An import is decided before anything runs, and what another resource decides is known later.</summary>
    [Fact]
    public async Task Create_TakenOverInANamespaceOfAnotherResource_IsAFindingAmongOthers()
    {
        var late = Output.Create("shop");
        await RefusedAsync("COMP004 spec.adopt", () => _ = new KnativeService("web", new() { Spec = s_legal with { Adopt = true }, Namespace = late }));
        await RefusedAsync("COMP004 spec.adopt", () => _ = new SpotJob("report", new() { Spec = s_job with { Adopt = true }, Namespace = late }));
        await RefusedAsync("COMP004 spec.job.adopt", () => _ = new ScheduledSpotJob(
            "nightly", new() { Spec = new() { Job = s_job with { Adopt = true }, Cron = "@daily" }, Namespace = late }));
        await RefusedAsync("COMP004 spec.adopt", () => _ = new SpotJob(
            "report", new() { Spec = s_job with { Adopt = true }, Namespace = late, CompletionTimeout = "25h" }));
    }

    [Theory]
    [InlineData("image", "What another resource gives for containers[0].image breaks KN044.")]
    [InlineData("account", "What another resource gives for serviceAccount breaks KN006.")]
    [InlineData("namespace", "What another resource gives for namespace breaks KN002.")]
    [InlineData("vswitches", "What another resource gives for capacity.vswitches breaks SPOT010.")]
    public async Task Create_ValueOfAnotherResourceThatARuleRefuses_IsNotDeployed(string what, string expected)
    {
        var error = await Failures.OfAsync(() => Declared.ByAsync(() =>
        {
            var illegal = Output.Format($"Not Legal {new RandomString("id", new() { Length = 8 }).Result}");
            _ = new KnativeService("web", new()
            {
                Spec = s_legal,
                Image = what == "image" ? (Input<string>)illegal : null,
                ServiceAccount = what == "account" ? (Input<string>)illegal : null,
                Namespace = what == "namespace" ? (Input<string>)illegal : null,
                Vswitches = what == "vswitches" ? (InputList<string>)[illegal] : null,
            });
        }));

        Assert.StartsWith(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Not Legal", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public async Task Create_ValueOfAnotherResourceForASchedule_IsNotDeployedEither() => Assert.StartsWith(
        "What another resource gives for serviceAccount breaks JOB005.",
        await Failures.OfAsync(() => Declared.ByAsync(() => _ = new ScheduledSpotJob("nightly", new()
        {
            Spec = new() { Job = s_job, Cron = "@daily" },
            ServiceAccount = Output.Format($"Not Legal {new RandomString("id", new() { Length = 8 }).Result}"),
        }))),
        StringComparison.Ordinal);

    private static async Task RefusedAsync(string finding, Action program) => Assert.Contains(
        $"error {finding}: ", (await Assert.ThrowsAsync<RunException>(() => Declared.ByAsync(program))).Message, StringComparison.Ordinal);
}
