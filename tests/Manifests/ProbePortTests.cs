using AckKnativeSpot.Containers;
using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Tests.Rules;
using Xunit;

namespace AckKnativeSpot.Tests.Manifests;

/// <summary>Port 0 in a startup probe, or in a gRPC probe, is admitted, and no Deployment is ever made of it.</summary>
public class ProbePortTests
{
    public static TheoryData<string> Actions => ["httpGet", "tcpSocket", "grpc"];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Render_ProbesWithoutAPort_AskTheContainersOwn(string kind)
    {
        var probe = new Probe(kind switch { "httpGet" => new ProbeAction.HttpGet("/up"), "tcpSocket" => new ProbeAction.Tcp(), _ => new ProbeAction.Grpc() });

        Assert.Equal(
            [9000L, 9000, 9000], PortsOf(Stacks.Web.Containers[0] with { Port = new(9000), Readiness = probe, Liveness = probe, StartupProbe = probe }, kind));
        Assert.Equal([8080L, 8080, 8080], PortsOf(Stacks.Web.Containers[0] with { Readiness = probe, Liveness = probe, StartupProbe = probe }, kind));
    }

    [Fact]
    public void Render_AProbeWithAPort_KeepsIt() => Assert.Equal(
        [7000L],
        PortsOf(Stacks.Web.Containers[0] with { Port = new(9000), StartupProbe = new Probe(new ProbeAction.Tcp(7000)) }, "tcpSocket"));

    private static IEnumerable<long> PortsOf(ContainerSpec container, string kind)
    {
        var manifest = OnReleasedKnative.Render(Stacks.Web with { Containers = [container] });
        var rendered = new Node("", Tree.At(manifest, "spec", "template", "spec"))["containers"].Items[0];
        return new[] { "readinessProbe", "livenessProbe", "startupProbe" }.Select(probe => rendered[probe][kind]["port"]).Where(port => port.Exists)
            .Select(port => port.Number);
    }
}
