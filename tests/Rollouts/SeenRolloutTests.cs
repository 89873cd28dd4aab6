using System.Text.Json;
using AckKnativeSpot.Rollouts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

public class SeenRolloutTests
{
    private static readonly RolloutTarget s_target = Targets.Of("ok");

    [Fact]
    public void WhatIsKept_IsBounded()
    {
        var seen = SeenRollout.Nothing.With(
            new SeenObject.Service(new SeenService { Name = "web", LatestCreatedRevision = "web-00001", TrafficRevisions = ["web-00002"] }));
        for (var i = 1; i <= 1_000; i++)
        {
            seen = seen
                .With(new SeenObject.Revision(new SeenRevision { Name = $"web-{i:00000}", Service = "web" }))
                .With(new SeenObject.Pod(new SeenPod { Name = $"pod-{i}", Owner = "web-00001" }, WorkloadKind.Service, "web"))
                .With(new SeenObject.Event(new SeenEvent($"event-{i}", "Pod", "pod-1", "Reason", "", 1, null)));
        }

        Assert.Equal((SeenRollout.MaxRevisions, SeenRollout.MaxPods, SeenRollout.MaxEvents), (seen.Revisions.Count, seen.Pods.Count, seen.Events.Count));
        Assert.True(seen.Revisions.ContainsKey("web-00001") && seen.Revisions.ContainsKey("web-00002") && seen.Revisions.ContainsKey("web-01000"));
        Assert.Equal("event-1000", seen.Events[^1].Id);
    }

    [Fact]
    public void AnswerOfTheRegistry_IsRemembered_WhileTheKubeletBacksOff()
    {
        var failed = Pod("ErrImagePull", "not found");
        var seen = SeenRollout.Nothing.With(failed).With(Pod("ImagePullBackOff", "Back-off pulling image"))
            .With(Pod("ImagePullBackOff", "Back-off pulling image"));

        Assert.Equal("not found", Assert.Single(Assert.Single(seen.Pods).Value.Containers).WaitingMessage);
    }

    [Theory]
    [InlineData("Back-off pulling image \"shop/web:1\"", "manifest unknown")]
    [InlineData("Back-off pulling image \"shop/web:1\": ErrImagePull: i/o timeout", "Back-off pulling image \"shop/web:1\": ErrImagePull: i/o timeout")]
    public void AnswerOfTheRegistry_IsInAWarning_WhereTheStatusHasItNoMore(string status, string answer)
    {
        var pod = new SeenPod
        {
            Name = "one",
            Owner = "web-00001",
            Containers = [new SeenContainer { Name = "user-container", Image = "shop/web:1", WaitingReason = "ImagePullBackOff", WaitingMessage = status }],
        };
        var seen = SeenRollout.Nothing.With(new SeenObject.Pod(pod, WorkloadKind.Service, "web"))
            .With(Failed("two", "Failed to pull image \"shop/web:1\": of another pod"))
            .With(Failed("one", "Failed to pull image \"shop/web:1\": manifest unknown"))
            .With(Failed("one", "Failed to pull image \"shop/web:2\": of another image"))
            .With(Failed("one", "Error: ImagePullBackOff"));

        Assert.Equal(answer, Assert.Single(seen.WithAnswers(pod).Containers).WaitingMessage);

        static SeenObject.Event Failed(string about, string message) => new(new SeenEvent(message, "Pod", about, "Failed", message, 1, null));
    }

    [Fact]
    public void DeletedService_ThatComesBack_IsNotDeletedAnyMore()
    {
        var service = new SeenObject.Service(new SeenService { Name = "web" });

        Assert.True(SeenRollout.Nothing.With(service).Without(service).Deleted);
        Assert.True(SeenRollout.Nothing.With(service).Keeping("Service", _ => false).Deleted);
        Assert.False(SeenRollout.Nothing.With(service).Without(service).With(service).Deleted);
        Assert.False(SeenRollout.Nothing.Keeping("Service", _ => false).Deleted);
    }

    /// <summary>An object of the cluster may leave anything out, and may hold anything where somebody else writes it.</summary>
    [Fact]
    public void AnyMutilatedObject_IsReadAndJudged()
    {
        var lines = Directory.EnumerateFiles(Support.Repository.Path("tests", "Rollouts", "recorded"), "*.jsonl").SelectMany(File.ReadLines).ToArray();
        Prop.ForAll(
            Gen.Elements(lines).Zip(Gen.Choose(0, 200)).Zip(Gen.Elements("null", "[]", "{}", "\"text\"", "-1", "true")).ToArbitrary(),
            values =>
            {
                var ((line, at), replacement) = values;
                using var json = JsonDocument.Parse(Mutilated(line, at, replacement));
                var seen = ObjectReader.Read(json.RootElement.GetProperty("object")) is { } it ? SeenRollout.Nothing.With(it) : SeenRollout.Nothing;
                return Diagnosis.Of(s_target, seen, WatcherRun.Noon).Troubles.All(trouble => trouble.Sentence(WatcherRun.Noon).EndsWith('.'));
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void EveryCause_HasItsOwnIdentifier_AndSays_WhatToDoAndWhereItIsKnownFrom()
    {
        Assert.Equal(Causes.All.Count, Causes.All.Select(cause => cause.Id).Distinct().Count());
        Assert.All(Causes.All, cause =>
        {
            Assert.EndsWith(".", cause.Advice, StringComparison.Ordinal);
            Assert.False(cause.Title.EndsWith('.'));
            Assert.NotEmpty(cause.Source);
        });
    }

    private static string Mutilated(string line, int at, string replacement)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(line)!["object"]!;
        for (var depth = 0; depth < 4; depth++)
        {
            switch (node)
            {
                case System.Text.Json.Nodes.JsonObject { Count: > 0 } map:
                    var key = map.ElementAt(at % map.Count).Key;
                    if (depth == 3 || map[key] is null or System.Text.Json.Nodes.JsonValue)
                    {
                        // A kind that is none is not an object of the cluster at all.
                        map[key] = key == "kind" && depth == 0 ? map[key]!.DeepClone() : System.Text.Json.Nodes.JsonNode.Parse(replacement);
                        return $$"""{"object":{{node.Root["object"]!.ToJsonString()}}}""";
                    }

                    node = map[key]!;
                    break;
                case System.Text.Json.Nodes.JsonArray { Count: > 0 } list when list[at % list.Count] is { } item:
                    node = item;
                    break;
                default:
                    return $$"""{"object":{{node.Root["object"]!.ToJsonString()}}}""";
            }

            at /= 2;
        }

        return $$"""{"object":{{node.Root["object"]!.ToJsonString()}}}""";
    }

    private static SeenObject.Pod Pod(string reason, string message) => new(
        new SeenPod
        {
            Name = "one",
            Owner = "web-00001",
            Containers =
        [
            new SeenContainer { Name = "user-container", WaitingReason = reason, WaitingMessage = message },
        ]
        },
        WorkloadKind.Service,
        "web");
}
