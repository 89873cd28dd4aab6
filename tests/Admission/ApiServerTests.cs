using System.Globalization;
using AckKnativeSpot.Tests.Manifests;
using Xunit;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>Holds the model to answers that a real API server with Knative's webhook gave.</summary>
public class ApiServerTests
{
    private const string Scaling = "spec/template/metadata/annotations/autoscaling.knative.dev~";
    private const string Container = "spec/template/spec/containers/0/";

    [Theory]
    [InlineData(Scaling + "min-scale", "5", true)]
    [InlineData(Scaling + "min-scale", "11", false)]
    [InlineData(Scaling + "min-scale", "-1", false)]
    [InlineData(Scaling + "min-scale", "1.5", false)]
    [InlineData(Scaling + "max-scale", "99999999999", false)]
    [InlineData(Scaling + "initial-scale", "0", false)]
    [InlineData(Scaling + "activation-scale", "1", false)]
    [InlineData(Scaling + "class", "ahpa.autoscaling.knative.dev", false)]
    [InlineData(Scaling + "metric", "cpu", false)]
    [InlineData(Scaling + "metric", "rps", true)]
    [InlineData(Scaling + "target", "0.001", false)]
    [InlineData(Scaling + "target", "100000", true)]
    [InlineData(Scaling + "target-utilization-percentage", "0.7", false)]
    [InlineData(Scaling + "target-utilization-percentage", "70%", false)]
    [InlineData(Scaling + "target-burst-capacity", "-1", true)]
    [InlineData(Scaling + "target-burst-capacity", "-2", false)]
    [InlineData(Scaling + "scale-down-delay", "1h1s", false)]
    [InlineData(Scaling + "scale-down-delay", "900", false)]
    [InlineData(Scaling + "scale-down-delay", "1500ms", false)]
    [InlineData(Scaling + "scale-down-delay", "15m", true)]
    [InlineData(Scaling + "window", "5s", false)]
    [InlineData(Scaling + "window", "60", false)]
    [InlineData(Scaling + "window", "1h", true)]
    [InlineData(Scaling + "scale-to-zero-pod-retention-period", "61m", false)]
    [InlineData(Scaling + "panic-window-percentage", "0.5", false)]
    [InlineData(Scaling + "panic-threshold-percentage", "109", false)]
    [InlineData("spec/template/spec/terminationGracePeriodSeconds", 60, false)]
    [InlineData("spec/template/spec/nodeSelector", "x", false)]
    [InlineData("spec/template/spec/priorityClassName", "x", false)]
    [InlineData("spec/template/spec/timeoutSeconds", 600, true)]
    [InlineData("spec/template/spec/timeoutSeconds", 601, false)]
    [InlineData("spec/template/spec/timeoutSeconds", "300", false)]
    [InlineData("spec/template/spec/containerConcurrency", 1001, false)]
    [InlineData("spec/template/metadata/name", "v1", false)]
    [InlineData("spec/template/metadata/name", "web-v1", true)]
    [InlineData("spec/template/metadata/name", "web-v1.2", false)]
    [InlineData("spec/template/metadata/labels/team", "yes please", false)]
    [InlineData("spec/template/metadata/labels/team", 1, false)]
    [InlineData("spec/template/metadata/annotations/unknown.example~thing", "any", true)]
    [InlineData("spec/template/metadata/annotations/serving.knative.dev~progress-deadline", "10", false)]
    [InlineData("metadata/name", "1web", false)]
    [InlineData("metadata/annotations/serving.knative.dev~rollout-duration", "10", false)]
    [InlineData("metadata/annotations/autoscaling.knative.dev~min-scale", "1", false)]
    [InlineData(Container + "lifecycle", "x", false)]
    [InlineData(Container + "name", "queue-proxy", false)]
    public void Review_ObservedInput_AnswersAsObserved(string path, object value, bool admitted) => Holds(path, value, admitted);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9090, false)]
    [InlineData(65535, true)]
    [InlineData(65536, false)]
    public void Review_ObservedPort_AnswersAsObserved(int port, bool admitted) =>
        Holds(Container + "ports", new List<object> { new Dictionary<string, object> { ["containerPort"] = port } }, admitted);

    private static void Holds(string path, object value, bool admitted)
    {
        var manifest = OnReleasedKnative.Render(RuleExamples.Legal with { Annotations = RuleExamples.Map("team", "shop") });
        Set(manifest, [.. path.Split('/').Select(key => key.Replace('~', '/'))], value);

        Assert.Equal(admitted, ApiServer.Review(manifest).Count == 0);
    }

    private static void Set(object tree, ReadOnlySpan<string> path, object value)
    {
        if (path.Length == 1)
        {
            ((Dictionary<string, object>)tree)[path[0]] = value;
            return;
        }

        var child = tree is List<object> list ? list[int.Parse(path[0], CultureInfo.InvariantCulture)] : ((Dictionary<string, object>)tree)[path[0]];
        Set(child, path[1..], value);
    }
}
